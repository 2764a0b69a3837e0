import type { Person } from '../../../preload/contract/models/person.ts';
import { fold } from '../../../preload/contract/names/fold-name.ts';
import { createNameIndex } from '../../../preload/contract/names/name-index.ts';

interface Known<Line> {
  readonly line: Line;
  readonly name: string;
  /** Everything that is shown of them, folded: reckoned once. */
  readonly all: string;
}

/**
 * Finds people in a list as it is typed, best first: by name in every way that the name index knows, then by agency, school, job title
 * and e-mail. It remembers the list, so that a check-in costs one line and not all of them. Nothing typed is the list as it is.
 */
export const createPeopleFinder = <Line>(
  personOf: (line: Line) => Person,
): ((lines: readonly Line[], typed: string) => readonly Line[]) => {
  const index = createNameIndex<string>();
  const known = new Map<string, Known<Line>>();

  const learn = (lines: readonly Line[]): void => {
    const here = new Set<string>();
    for (const line of lines) {
      const person = personOf(line);
      here.add(person.id);
      const before = known.get(person.id);
      if (before?.line === line) continue;
      const all = fold([person.name, person.agency, person.school, person.district, person.jobTitle, person.email].join(' '));
      if (before?.name !== person.name) index.put(person.id, person.name);
      known.set(person.id, { line, name: person.name, all });
    }
    for (const id of [...known.keys()].filter((each) => !here.has(each))) {
      index.remove(id);
      known.delete(id);
    }
  };

  let learnt: readonly Line[] | null = null;
  return (lines, typed) => {
    const words = fold(typed).split(' ').filter(Boolean);
    if (words.length === 0) return lines;
    if (learnt !== lines) learn(lines);
    learnt = lines;
    const byName = index.find(typed).map(({ key }) => key);
    const found = new Set(byName);
    const byWork = [...known].filter(([id, { all }]) => !found.has(id) && words.every((word) => all.includes(word)));
    return [...byName.flatMap((id) => known.get(id)?.line ?? []), ...byWork.map(([, { line }]) => line)];
  };
};

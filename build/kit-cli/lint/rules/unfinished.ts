import { decksOf } from '../decks.ts';
import { type Finding, findingsOf, type Rule } from '../finding.ts';
import { type PackUnderLint, textOf } from '../pack-under-lint.ts';

const say = findingsOf('unfinished');

/** `kit pack new` leaves a TODO wherever only the author knows what to write. */
export const unfinished: Rule = {
  name: 'unfinished',
  run: async (pack) => {
    const files = [...new Set([...(await sources(pack)), ...(await decksOf(pack)).map(({ file }) => file)])];
    const findings: Finding[] = [];
    for (const file of files) {
      const rows = file.endsWith('.pdf') ? [] : (await textOf(pack, file)).split('\n');
      for (const [index, row] of rows.entries()) {
        const todo = /\bTODO:?\s*([^"\\]{0,80})/.exec(row);
        if (todo !== null) findings.push(say('warning', file, `Still to be written: ${todo[1]?.trim() || 'TODO'}`, index + 1));
      }
    }
    return findings;
  },
};

/** The JSON files that an author writes: the sources, or `pack.json` where there are none. */
const sources = async (pack: PackUnderLint): Promise<readonly string[]> => {
  const names = ['roles.json', 'glossary.json', ...pack.manifest.modules.map(({ id }) => `modules/${id}/module.json`)];
  return (await pack.read('roles.json')) === null ? ['pack.json'] : names;
};

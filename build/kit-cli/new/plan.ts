import { KIT_VERSION } from '../kit-version.ts';
import type { Companion, Material, MaterialFolder, Piece } from './material.ts';
import { freeId, slugOf, titleOf } from './names.ts';

/** What an author said of the pack. */
export interface About {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly role: string | null;
  readonly language: string;
}

/** A file to be written, relative to its module's folder. `assets` come along with slides that show them. */
export type PlannedFile =
  | { readonly to: string; readonly text: string }
  | {
      readonly to: string;
      readonly copy: string;
      readonly as: 'file' | 'markdown' | 'html' | 'captions';
      readonly title: string;
      readonly language: string;
    };

export interface PlannedModule {
  readonly id: string;
  readonly json: object;
  readonly files: readonly PlannedFile[];
}

/** Everything that `kit pack new` will write. */
export interface Plan {
  readonly roles: object;
  readonly modules: readonly PlannedModule[];
  readonly leftBehind: Material['leftBehind'];
}

/** `roles.json` of a pack for one role, whose one phase has these modules in order. */
export const rolesOf = (
  { id, title, publisher, role, language }: About,
  languages: readonly string[],
  modules: readonly string[],
): object => ({
  id,
  version: '1.0.0',
  minKit: KIT_VERSION,
  title: { [language]: title },
  publisher,
  license: 'All rights reserved',
  languages,
  roles: [
    {
      id: slugOf(role ?? 'participants', 'participants'),
      title: { [language]: role ?? 'Participants' },
      standing: 'starter',
      summary: { [language]: role === null ? 'Everyone who takes part.' : `For each ${role}.` },
      phases: [{ id: 'first', number: '1', title: { [language]: title }, standing: 'starter', modules }],
    },
  ],
});

/** A pack from what an office has: a module for each folder, an item for each file, what nobody but the author knows as a TODO. */
export const planFrom = (about: About, { folders, leftBehind }: Material): Plan => {
  const taken = new Set<string>();
  const modules = folders.map((folder) => {
    const id = freeId(slugOf(titleOf(folder.name), 'module'), taken);
    taken.add(id);
    return planModule(id, folder, about.language);
  });
  const languages = [...new Set([about.language, ...folders.flatMap(({ pieces }) => pieces.map((piece) => piece.language))])];
  return { roles: rolesOf(about, languages, [...taken]), modules, leftBehind };
};

/** Pieces that are one item: the same thing in several languages. */
interface Group {
  readonly id: string;
  readonly title: string;
  readonly pieces: readonly Piece[];
}

const planModule = (id: string, { name, pieces, companions }: MaterialFolder, language: string): PlannedModule => {
  const groups = groupsOf(pieces);
  const videos = groups.filter(({ pieces: [first] }) => first?.kind === 'video');
  const text = (words: string) => ({ [language]: words });
  return {
    id,
    json: {
      id,
      title: text(titleOf(name)),
      standing: 'starter',
      overview: text('TODO: say in two or three sentences what decision or situation this module is about.'),
      objectives: [{ id: 'first', text: text('TODO: say what people can do afterwards, beginning with a verb.') }],
      items: groups.map((group) => ({ id: group.id, kind: group.pieces[0]?.kind, title: text(group.title) })),
      agenda: agendaOf(groups, text),
      tasks: [],
      terms: [],
    },
    files: groups.flatMap((group) => [
      ...group.pieces.map((piece) => fileOf(group, piece)),
      ...companions.filter((one) => belongs(one, group, videos)).map((one) => companionFile(group, one)),
      ...transcriptsToMake(
        group,
        companions.filter((one) => belongs(one, group, videos)),
      ),
    ]),
  };
};

const groupsOf = (pieces: readonly Piece[]): readonly Group[] => {
  const byStem = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const key = `${piece.kind} ${piece.stem.toLowerCase()}`;
    // Two files of one language are two items: the kit would show but one of them.
    const same = byStem.get(key)?.some(({ language }) => language === piece.language) === true;
    const own = same ? `${key} ${piece.extension}` : key;
    byStem.set(own, [...(byStem.get(own) ?? []), piece]);
  }
  const taken = new Set<string>();
  return [...byStem.values()].map((group) => {
    const [first] = group;
    const id = freeId(slugOf(first?.stem ?? '', first?.kind ?? 'item'), taken);
    taken.add(id);
    return { id, title: titleOf(first?.stem ?? id), pieces: group };
  });
};

const agendaOf = (groups: readonly Group[], text: (words: string) => object): readonly object[] => {
  const blocks = groups.flatMap(({ id, title, pieces: [first] }) => {
    if (first?.kind === 'video')
      return [{ kind: 'video', title: text(title), minutes: Math.max(1, Math.ceil(first.length / 60)), item: id }];
    if (first?.kind !== 'deck') return [];
    // Two minutes a slide: an author mends it in module.json or a trainer in the plan.
    return [{ kind: 'deck', title: text(title), minutes: Math.min(90, Math.max(5, first.length * 2)), item: id }];
  });
  return blocks.length > 0 ? blocks : [{ kind: 'instruction', title: text('Work with the handouts'), minutes: 15 }];
};

const fileOf = ({ id, title }: Group, { kind, place, language, extension }: Piece): PlannedFile => {
  const end = extension === '.htm' ? '.html' : extension;
  const to = kind === 'video' ? `${id}${end}` : `${id}.${language}${end}`;
  return { to, copy: place, as: end === '.md' ? 'markdown' : end === '.html' ? 'html' : 'file', title, language };
};

/** A companion goes with the item of its name; captions also with the only video that there is. */
const belongs = (one: Companion, group: Group, videos: readonly Group[]): boolean => {
  const [first] = group.pieces;
  const sameName = first?.stem.toLowerCase() === one.stem.toLowerCase();
  if (one.kind === 'notes') return sameName && first?.kind === 'deck' && first.extension === '.pdf';
  return first?.kind === 'video' && (sameName || (videos.length === 1 && one.kind === 'captions'));
};

const companionFile = ({ id, title }: Group, { kind, place, language }: Companion): PlannedFile => {
  if (kind === 'notes') return { to: `${id}.${language}.notes.md`, copy: place, as: 'file', title, language };
  const before = id === 'video' ? '' : `${id}.`;
  const to = `${before}${kind}.${language}.${kind === 'captions' ? 'vtt' : 'txt'}`;
  return { to, copy: place, as: 'file', title, language };
};

/** Captions without a transcript: it is made of their words. */
const transcriptsToMake = ({ id, title }: Group, own: readonly Companion[]): readonly PlannedFile[] =>
  own
    .filter(
      ({ kind, language }) => kind === 'captions' && !own.some((one) => one.kind === 'transcript' && one.language === language),
    )
    .map(({ place, language }) => ({
      to: `${id === 'video' ? '' : `${id}.`}transcript.${language}.txt`,
      copy: place,
      as: 'captions',
      title,
      language,
    }));

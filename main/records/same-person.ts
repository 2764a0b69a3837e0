import type { Person, PersonDraft } from '../../preload/contract/models/person.ts';
import { fold, nameKey } from '../../preload/contract/names/fold-name.ts';

/** Somebody in the records, and whether this session has them on its list. */
export type Known = Person & { readonly expected: boolean };

const WORK = ['agency', 'district', 'school', 'jobTitle'] as const;

/**
 * Whether a draft can mean that person: the same name in whatever order, and nothing that speaks against it. An e-mail address
 * alone proves nothing, since schools share them; two different ones do.
 */
export const canBeSame = (draft: PersonDraft, person: PersonDraft): boolean => {
  if (nameKey(draft.name) !== nameKey(person.name)) {
    return false;
  }
  if (draft.email !== '' && person.email !== '') {
    return draft.email.toLowerCase() === person.email.toLowerCase();
  }
  return WORK.every((field) => draft[field] === '' || person[field] === '' || fold(draft[field]) === fold(person[field]));
};

/**
 * The one person that a draft means; null when there is none, or when several could be meant: two entries for one person are
 * mended later, one entry for two people puts a wrong name on a certificate. One on this session's list goes before others.
 */
export const findSame = (draft: PersonDraft, known: readonly Known[]): Known | null => {
  const possible = known.filter((person) => canBeSame(draft, person));
  const here = possible.filter((person) => person.expected);
  const best = here.length > 0 ? here : possible;
  return best.length === 1 ? (best[0] ?? null) : null;
};

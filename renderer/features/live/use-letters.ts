import { type LetterKey, type LetterKeys, USUAL_LETTERS } from '../../../preload/contract/models/letter-keys.ts';
import { useAsk } from '../../hooks/use-ask.ts';

/** The single characters that act while presenting, as the trainer has chosen them; null when they are switched off. */
export const useLetters = (): LetterKeys | null => {
  const { data } = useAsk('settings.get', {});
  return (data?.letterKeys ?? true) ? (data?.letters ?? USUAL_LETTERS) : null;
};

/** A character as it stands on its key. */
export const keyCap = (key: NonNullable<LetterKey>): string => key.toLocaleUpperCase();

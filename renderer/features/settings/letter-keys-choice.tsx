import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  LETTER_ACTIONS,
  type LetterAction,
  type LetterConflict,
  type LetterKey,
  type LetterKeys,
  letterConflict,
  USUAL_LETTERS,
} from '../../../preload/contract/models/letter-keys.ts';
import { Button } from '../../components/button.tsx';
import { keyCap } from '../live/use-letters.ts';
import styles from './letter-keys-choice.module.css';

interface LetterKeysChoiceProps {
  readonly letters: LetterKeys;
  readonly onChange: (letters: { -readonly [A in LetterAction]: LetterKey }) => void;
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);

/** Signs that are hard to see on a key, or that a screen reader leaves out, also stand there by name. */
const SIGNS = { '.': 'period', ',': 'comma', '?': 'question', "'": 'apostrophe', '-': 'hyphen' } as const;

const isSign = (key: string): key is keyof typeof SIGNS => Object.hasOwn(SIGNS, key);

/** Which single character does what. A key is chosen by pressing it; one that is taken says by whom. */
export const LetterKeysChoice = ({ letters, onChange }: LetterKeysChoiceProps): ReactElement => {
  const { t } = useTranslation('settings');
  const [waiting, setWaiting] = useState<LetterAction | null>(null);
  const [said, setSaid] = useState('');

  const nameOf = (key: string): string => (isSign(key) ? `${keyCap(key)} (${t(`keys.signs.${SIGNS[key]}`)})` : keyCap(key));
  const choose = (action: LetterAction, key: LetterKey): void => {
    setWaiting(null);
    onChange({ ...letters, [action]: key });
    const what = t(`keys.actions.${action}`);
    setSaid(key === null ? t('keys.noneNow', { what }) : t('keys.now', { what, key: nameOf(key) }));
  };
  const refusal = (conflict: LetterConflict, key: string): string => {
    switch (conflict.kind) {
      case 'taken':
        return t('keys.taken', { key: nameOf(key.toLowerCase()), what: t(`keys.actions.${conflict.by}`) });
      case 'space':
        return t('keys.space');
      case 'no-character':
        return t('keys.noCharacter');
    }
  };
  const take = (action: LetterAction, key: string): void => {
    const conflict = letterConflict(letters, action, key);
    if (conflict === null) choose(action, key.toLowerCase());
    else setSaid(refusal(conflict, key));
  };
  const onKey = (event: KeyboardEvent, action: LetterAction): void => {
    if (waiting !== action || event.key === 'Tab' || MODIFIERS.has(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setWaiting(null);
      setSaid('');
    } else if (event.key === 'Backspace' || event.key === 'Delete') choose(action, null);
    else take(action, event.ctrlKey || event.altKey || event.metaKey ? '' : event.key);
  };

  return (
    <fieldset className={styles.keys}>
      <legend>{t('keys.legend')}</legend>
      {LETTER_ACTIONS.map((action) => {
        const key = letters[action];
        const what = t(`keys.actions.${action}`);
        const now = key === null ? t('keys.none') : nameOf(key);
        return (
          <div key={action} className={styles.row} onKeyDownCapture={(event) => onKey(event, action)}>
            <span>{what}</span>
            <kbd data-none={key === null}>{waiting === action ? t('keys.press') : now}</kbd>
            <Button
              size="small"
              aria-label={t('keys.changeNamed', { what, key: now })}
              onPress={() => {
                setWaiting(action);
                setSaid(t('keys.pressHint'));
              }}
              onBlur={() => setWaiting((one) => (one === action ? null : one))}
            >
              {t('keys.change')}
            </Button>
          </div>
        );
      })}
      <p role="status" className={styles.said}>
        {said}
      </p>
      <div>
        <Button
          size="small"
          kind="quiet"
          onPress={() => {
            onChange({ ...USUAL_LETTERS });
            setSaid(t('keys.usualNow'));
          }}
        >
          {t('keys.usual')}
        </Button>
      </div>
    </fieldset>
  );
};

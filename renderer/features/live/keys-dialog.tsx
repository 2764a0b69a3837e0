import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterAction, LetterKeys } from '../../../preload/contract/models/letter-keys.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import styles from './keys-dialog.module.css';
import { keyCap } from './use-letters.ts';

interface KeysDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Null when single characters are switched off. */
  readonly letters: LetterKeys | null;
}

/** A chord as its keys; names that differ by language stand in the texts. */
type Chord = readonly string[];

interface Row {
  readonly what: string;
  readonly chords: readonly Chord[];
  /** Single characters for the same, as the trainer has chosen them. They stand first. */
  readonly letters?: readonly LetterAction[];
}

const ROWS = [
  { what: 'next', chords: [['PageDown'], ['→'], ['↓'], ['Space']] },
  { what: 'back', chords: [['PageUp'], ['←'], ['↑']] },
  { what: 'firstLast', chords: [['Home'], ['End']] },
  { what: 'black', letters: ['black', 'blackToo'], chords: [] },
  { what: 'play', chords: [['Space']] },
  { what: 'overview', letters: ['overview'], chords: [] },
  { what: 'find', chords: [['Ctrl', 'F']] },
  { what: 'room', chords: [['F2']] },
  { what: 'notes', chords: [['F3']] },
  {
    what: 'size',
    chords: [
      ['Ctrl', '+'],
      ['Ctrl', '−'],
    ],
  },
  { what: 'here', chords: [['F9']] },
  { what: 'lock', chords: [['Ctrl', 'L']] },
  { what: 'swap', chords: [['F8']] },
  { what: 'status', chords: [['Alt', 'S']] },
  { what: 'regions', chords: [['F6']] },
  { what: 'close', chords: [['Esc']] },
  { what: 'keys', letters: ['keys'], chords: [['F1']] },
  { what: 'clicker', chords: [['F5']] },
] as const satisfies readonly Row[];

const chordsOf = (row: Row, letters: LetterKeys | null): readonly Chord[] => [
  ...(row.letters ?? []).flatMap((action) => {
    const key = letters?.[action] ?? null;
    return key === null ? [] : [[keyCap(key)]];
  }),
  ...row.chords,
];

/** The keys, and the one rule that says which of them work where. What has no key at present is not in the list. */
export const KeysDialog = ({ open, onClose, letters }: KeysDialogProps): ReactElement => {
  const { t } = useTranslation('live');
  const names: Readonly<Record<string, string>> = t('keys.names', { returnObjects: true });
  const rows = ROWS.map((row) => ({ what: row.what, chords: chordsOf(row, letters) })).filter(({ chords }) => chords.length > 0);
  return (
    <Dialog title={t('keys.title')} open={open} onClose={onClose} wide reading>
      <dl className={styles.keys}>
        {rows.map(({ what, chords }) => (
          <div key={what} className={styles.row}>
            <dt>
              {chords.map((chord, index) => (
                <Fragment key={chord.join()}>
                  {index === 0 ? null : <span className={styles.or}>{t('keys.or')}</span>}
                  <span className={styles.chord}>
                    {chord.map((key) => (
                      <kbd key={key}>{names[key] ?? key}</kbd>
                    ))}
                  </span>
                </Fragment>
              ))}
            </dt>
            <dd>{t(`keys.list.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.rules}>{t('keys.rules')}</p>
      <Notice>{letters === null ? t('keys.off') : t('keys.change')}</Notice>
    </Dialog>
  );
};

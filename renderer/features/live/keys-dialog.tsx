import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import styles from './keys-dialog.module.css';

interface KeysDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly letterKeys: boolean;
}

/** A chord as its keys; names that differ by language stand in the texts. */
type Chord = readonly string[];

const ROWS = [
  { what: 'next', chords: [['PageDown'], ['→'], ['↓'], ['Space']] },
  { what: 'back', chords: [['PageUp'], ['←'], ['↑']] },
  { what: 'firstLast', chords: [['Home'], ['End']] },
  { what: 'black', chords: [['B'], ['.']] },
  { what: 'play', chords: [['Space']] },
  { what: 'overview', chords: [['G']] },
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
  { what: 'status', chords: [['Alt', 'S']] },
  { what: 'close', chords: [['Esc']] },
  { what: 'keys', chords: [['?'], ['F1']] },
  { what: 'clicker', chords: [['F5']] },
] as const satisfies readonly { readonly what: string; readonly chords: readonly Chord[] }[];

/** The keys, and the one rule that says which of them work where. */
export const KeysDialog = ({ open, onClose, letterKeys }: KeysDialogProps): ReactElement => {
  const { t } = useTranslation('live');
  const names: Readonly<Record<string, string>> = t('keys.names', { returnObjects: true });
  return (
    <Dialog title={t('keys.title')} open={open} onClose={onClose} wide>
      {letterKeys ? null : <Notice>{t('keys.off')}</Notice>}
      <dl className={styles.keys}>
        {ROWS.map(({ what, chords }) => (
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
    </Dialog>
  );
};

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../hooks/use-say.ts';
import { readNote } from './note-text.ts';
import styles from './notes-panel.module.css';
import type { Draft } from './use-draft.ts';

/** The field for a new note. Enter finishes it, Shift+Enter begins a line; it never loses the keyboard by itself. */
export const NoteComposer = ({ draft }: { readonly draft: Draft }): ReactElement => {
  const { t } = useTranslation('notes');
  const { t: common } = useTranslation('common');
  const sentence = useSay();
  const { typed, state, problem } = draft;
  const { kind } = readNote(typed);
  const status =
    state === 'not-kept' && problem !== null
      ? t('notKept', { why: sentence(problem) })
      : typed === ''
        ? t('hint')
        : `${kind === 'note' ? '' : `${t('willBe', { kind: common(`noteKinds.${kind}`) })}. `}${state === 'kept' ? t('kept') : t('typing')}`;
  return (
    <div className={styles.composer}>
      <textarea
        data-first-focus=""
        rows={3}
        maxLength={4000}
        aria-label={t('write')}
        aria-describedby="note-status"
        placeholder={t('write')}
        value={typed}
        onChange={(event) => draft.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void draft.finish();
        }}
      />
      <p id="note-status" className={styles.status} data-bad={state === 'not-kept'}>
        {status}
      </p>
    </div>
  );
};

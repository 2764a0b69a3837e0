import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '../../../preload/contract/models/session.ts';
import { ConfirmDialog } from '../../components/dialog.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { useDo } from '../../hooks/use-do.ts';

/** Deletes a session that nobody has attended, after asking. Where it cannot be deleted there is no button. */
export const RemoveSession = ({ session }: { readonly session: SessionSummary }): ReactElement | null => {
  const { t } = useTranslation('sessions');
  const [asking, setAsking] = useState(false);
  const remove = useDo('sessions.delete');
  if (session.status !== 'planned' || session.attendedCount > 0) return null;
  const title = session.title || t('untitled');
  return (
    <>
      <IconButton icon="trash" danger label={t('remove', { title })} onPress={() => setAsking(true)} />
      <ConfirmDialog
        title={t('removeTitle')}
        open={asking}
        onClose={() => setAsking(false)}
        confirm={t('removeAction')}
        danger
        pending={remove.pending}
        onConfirm={async () => {
          if ((await remove.run({ sessionId: session.id })) !== null) setAsking(false);
        }}
      >
        <p>{t('removeText', { title })}</p>
        <ProblemNotice problem={remove.problem} />
      </ConfirmDialog>
    </>
  );
};

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '../../../preload/contract/models/session.ts';
import { ConfirmDialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { useDo } from '../../hooks/use-do.ts';

interface RemoveSessionDialogProps {
  readonly session: SessionSummary;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Deletes a session once the trainer has said so. */
export const RemoveSessionDialog = ({ session, open, onClose }: RemoveSessionDialogProps): ReactElement => {
  const { t } = useTranslation('sessions');
  const remove = useDo('sessions.delete');
  return (
    <ConfirmDialog
      title={t('removeTitle')}
      open={open}
      onClose={onClose}
      confirm={t('removeAction')}
      danger
      pending={remove.pending}
      onConfirm={async () => {
        if ((await remove.run({ sessionId: session.id })) !== null) onClose();
      }}
    >
      <p>{t('removeText', { title: session.title || t('untitled') })}</p>
      <ProblemNotice problem={remove.problem} />
    </ConfirmDialog>
  );
};

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstalledPack } from '../../../preload/contract/models/content-pack.ts';
import { ConfirmDialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { say } from '../../components/toast-store.ts';
import { useDo } from '../../hooks/use-do.ts';
import { useLocalized } from '../../hooks/use-words.ts';
import { TouchedSessions } from './touched-sessions.tsx';

interface RemoveDialogProps {
  readonly pack: InstalledPack;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Takes content off the laptop, once the trainer has read which sessions will miss it. */
export const RemoveDialog = ({ pack, open, onClose }: RemoveDialogProps): ReactElement => {
  const { t } = useTranslation('content');
  const localized = useLocalized();
  const remove = useDo('packs.remove', { keeps: () => ['packs.list', {}] });
  const title = localized(pack.title);
  return (
    <ConfirmDialog
      title={t('remove.title')}
      open={open}
      onClose={onClose}
      confirm={t('remove.confirm')}
      danger
      pending={remove.pending}
      onConfirm={async () => {
        // The sessions below are what would be answered: they have been read.
        if ((await remove.run({ packId: pack.id, evenIfPlanned: pack.losing.length > 0 })) === null) return;
        onClose();
        say(t('remove.done', { title }));
      }}
    >
      <p>{pack.ships ? t('remove.shippedText') : t('remove.text', { title })}</p>
      {pack.losing.length === 0 ? null : (
        <>
          <p>{t('remove.sessions')}</p>
          <TouchedSessions sessions={pack.losing} />
        </>
      )}
      <ProblemNotice problem={remove.problem} />
    </ConfirmDialog>
  );
};

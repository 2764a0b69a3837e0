import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstalledPack } from '../../../preload/contract/models/content-pack.ts';
import { ConfirmDialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { say } from '../../components/toast-store.ts';
import { useDo } from '../../hooks/use-do.ts';
import { useLocalized } from '../../hooks/use-words.ts';
import { TouchedSessions } from './touched-sessions.tsx';

interface RollBackDialogProps {
  readonly pack: InstalledPack;
  readonly to: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Back to the version before, once the trainer has read what that means; and forth again in the same way. */
export const RollBackDialog = ({ pack, to, open, onClose }: RollBackDialogProps): ReactElement => {
  const { t } = useTranslation('content');
  const localized = useLocalized();
  const rollBack = useDo('packs.roll-back', { keeps: () => ['packs.list', {}] });
  const title = localized(pack.title);
  return (
    <ConfirmDialog
      title={t('rollBack.title', { version: to })}
      open={open}
      onClose={onClose}
      confirm={t('rollBack.confirm', { version: to })}
      pending={rollBack.pending}
      onConfirm={async () => {
        if ((await rollBack.run({ packId: pack.id })) === null) return;
        onClose();
        say(t('rollBack.done', { title, version: to }));
      }}
    >
      <p>{t('rollBack.text', { version: to, title, now: pack.version })}</p>
      {pack.sessions.length === 0 ? null : (
        <>
          <p>{t('rollBack.sessions')}</p>
          <TouchedSessions sessions={pack.sessions} />
        </>
      )}
      <ProblemNotice problem={rollBack.problem} />
    </ConfirmDialog>
  );
};

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { InstalledPack } from '../../../preload/contract/models/content-pack.ts';
import type { PackWork } from '../../../preload/contract/models/content-pack-work.ts';
import { paths } from '../../app/routes.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useSay } from '../../hooks/use-say.ts';
import { useLocalized } from '../../hooks/use-words.ts';
import { useWhatChanged } from './taken-offers.ts';

interface OutcomeNoticeProps {
  readonly work: PackWork;
  readonly packs: readonly InstalledPack[];
  readonly onRead: () => void;
}

/** What came of an installation, until the trainer has read it. A verification says it in its own card. */
export const OutcomeNotice = ({ work, packs, onRead }: OutcomeNoticeProps): ReactElement | null => {
  const { t } = useTranslation(['content', 'common']);
  const localized = useLocalized();
  const say = useSay();
  const whatChanged = useWhatChanged();
  const [, go] = useLocation();
  const close = <IconButton icon="close" size="small" label={t('common:actions.dismiss')} onPress={onRead} />;
  if (work.state === 'failed') {
    return (
      <Notice tone={work.problem.code === 'packs.cancelled' ? 'info' : 'bad'} role="alert" actions={close}>
        {say(work.problem)}
      </Notice>
    );
  }
  if (work.state !== 'installed') return null;
  const named = work.outcome.packs.map(({ id, version }) => {
    const pack = packs.find((each) => each.id === id);
    const words = t('work.installedOne', { title: pack === undefined ? id : localized(pack.title), version });
    const changes = whatChanged({ id, version });
    return changes === '' ? words : `${words} (${changes})`;
  });
  return (
    <Notice
      tone="good"
      role="status"
      actions={
        <>
          <Button size="small" onPress={() => go(paths.library)}>
            {t('work.toLibrary')}
          </Button>
          {close}
        </>
      }
    >
      <p>{t('work.installed', { packs: named.join('; ') })}</p>
      <p>{t('work.installedHint')}</p>
    </Notice>
  );
};

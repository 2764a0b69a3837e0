import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterruptedInstall } from '../../../preload/contract/models/content-pack.ts';
import type { PackPreview, PackSource } from '../../../preload/contract/models/content-pack-offer.ts';
import type { Sha256 } from '../../../preload/contract/models/ids.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { useDo } from '../../hooks/use-do.ts';
import { useFormats } from '../../hooks/use-formats.ts';
import { useLocalized } from '../../hooks/use-words.ts';
import styles from './content.module.css';
import { PreviewDialog } from './preview-dialog.tsx';
import { useMoment } from './use-moment.ts';

interface InstallCardProps {
  readonly interrupted: readonly InterruptedInstall[];
  readonly busy: boolean;
  readonly isLive: boolean;
}

/** Where new content comes from: a stick, a file, or what was interrupted the last time. */
export const InstallCard = ({ interrupted, busy, isLive }: InstallCardProps): ReactElement => {
  const { t } = useTranslation('content');
  const localized = useLocalized();
  const formats = useFormats();
  const moment = useMoment();
  const inspect = useDo('packs.inspect');
  const discard = useDo('packs.discard');
  const client = useQueryClient();
  const [preview, setPreview] = useState<PackPreview | null>(null);
  const look = async (source: PackSource): Promise<void> => {
    setPreview(await inspect.run({ source }));
  };
  const throwAway = async (manifestSha256: Sha256): Promise<void> => {
    await discard.run({ manifestSha256 });
    await client.invalidateQueries({ queryKey: ['packs.list'] });
  };
  const idle = !busy && !inspect.pending;
  // Thinking better of it is no problem.
  const problem = inspect.problem?.code === 'packs.nothing-chosen' ? null : inspect.problem;
  return (
    <Card
      title={t('install.title')}
      hint={t('install.hint')}
      actions={
        <>
          <Button icon="file" isDisabled={!idle} onPress={() => void look({ kind: 'choose-files' })}>
            {t('install.file')}
          </Button>
          <Button kind="primary" icon="download" isDisabled={!idle} onPress={() => void look({ kind: 'choose-folder' })}>
            {t('install.folder')}
          </Button>
        </>
      }
    >
      {interrupted.map((each) => (
        <Notice
          key={each.manifestSha256}
          tone="warn"
          actions={
            <>
              <Button size="small" isDisabled={!idle || discard.pending} onPress={() => void throwAway(each.manifestSha256)}>
                {t('interrupted.discard')}
              </Button>
              <Button
                size="small"
                kind="primary"
                isDisabled={!idle}
                onPress={() => void look({ kind: 'interrupted', manifestSha256: each.manifestSha256 })}
              >
                {t('interrupted.resume')}
              </Button>
            </>
          }
        >
          {t('interrupted.text', {
            title: localized(each.title),
            version: each.version,
            when: moment(each.startedAt),
          })}{' '}
          {each.bytesDone === 0
            ? null
            : t('interrupted.here', { done: formats.size(each.bytesDone), total: formats.size(each.bytesTotal) })}
        </Notice>
      ))}
      {inspect.pending ? (
        <p role="status" className={styles.soft}>
          {t('install.looking')}
        </p>
      ) : null}
      <ProblemNotice problem={problem ?? discard.problem} />
      {preview === null ? null : <PreviewDialog preview={preview} isLive={isLive} onClose={() => setPreview(null)} />}
    </Card>
  );
};

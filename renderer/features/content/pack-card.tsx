import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareVersions } from '../../../preload/contract/compare-versions.ts';
import type { InstalledPack, KeptVersion } from '../../../preload/contract/models/content-pack.ts';
import type { Coverage } from '../../../preload/contract/models/library.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { useFormats } from '../../hooks/use-formats.ts';
import { useLocalized } from '../../hooks/use-words.ts';
import styles from './content.module.css';
import { CoverageTable } from './coverage-table.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { RollBackDialog } from './roll-back-dialog.tsx';
import { useSignatureWords } from './signature-words.ts';
import { TouchedSessions } from './touched-sessions.tsx';
import { useMoment } from './use-moment.ts';

interface PackCardProps {
  readonly pack: InstalledPack;
  readonly coverage: readonly Coverage[];
  /** Other work with content goes on: one at a time. */
  readonly busy: boolean;
}

const Facts = ({ pack }: { readonly pack: InstalledPack }): ReactElement => {
  const { t } = useTranslation('content');
  const signature = useSignatureWords();
  const moment = useMoment();
  const origin = t(`pack.origins.${pack.origin.kind}`, { name: pack.origin.name });
  const kept = (each: KeptVersion) => t(`pack.keptBecause.${each.because}`, { version: each.version });
  return (
    <dl className={styles.facts}>
      <dt>{t('pack.publisher')}</dt>
      <dd>
        {pack.publisher} · {t('pack.license')}: {pack.license}
      </dd>
      <dt>{t('pack.signed')}</dt>
      <dd>{signature(pack)}</dd>
      {pack.origin.kind === 'shipped' ? null : (
        <>
          <dt>{t('pack.origin')}</dt>
          <dd>{pack.installedAt === null ? origin : t('pack.installedOn', { origin, date: moment(pack.installedAt) })}</dd>
        </>
      )}
      {pack.kept.length === 0 ? null : (
        <>
          <dt>{t('pack.kept')}</dt>
          <dd>
            <ul className={styles.plainList}>
              {pack.kept.map((each) => (
                <li key={each.manifestSha256}>{kept(each)}</li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {pack.sessions.length === 0 ? null : (
        <>
          <dt>{t('pack.sessions')}</dt>
          <dd>
            <TouchedSessions sessions={pack.sessions} links />
          </dd>
        </>
      )}
    </dl>
  );
};

/** A pack that is installed: what it is, who answers for it, what it has in which language, and the way back. */
export const PackCard = ({ pack, coverage, busy }: PackCardProps): ReactElement => {
  const { t } = useTranslation('content');
  const localized = useLocalized();
  const formats = useFormats();
  const [asking, setAsking] = useState<'roll-back' | 'remove' | null>(null);
  const title = localized(pack.title);
  const previous = pack.kept.find(({ because }) => because === 'previous');
  const way = previous !== undefined && compareVersions(previous.version, pack.version) > 0 ? 'goForward' : 'goBack';
  const close = (): void => setAsking(null);
  return (
    <Card
      title={title}
      hint={
        <>
          {t('pack.version', { version: pack.version })} ·{' '}
          {t('pack.facts', {
            modules: t('pack.modules', { count: pack.moduleCount }),
            size: formats.size(pack.bytes),
          })}
        </>
      }
      actions={
        <>
          {previous === undefined ? null : (
            <Button
              icon={way === 'goForward' ? 'arrowRight' : 'undo'}
              isDisabled={busy}
              aria-label={t(`pack.${way}Named`, { version: previous.version, title })}
              onPress={() => setAsking('roll-back')}
            >
              {t(`pack.${way}`, { version: previous.version })}
            </Button>
          )}
          {pack.removable ? (
            <Button
              icon="trash"
              isDisabled={busy}
              aria-label={t('pack.removeNamed', { title })}
              onPress={() => setAsking('remove')}
            >
              {t('pack.remove')}
            </Button>
          ) : null}
        </>
      }
    >
      <Facts pack={pack} />
      {coverage.length === 0 ? null : <CoverageTable coverage={coverage} label={`${title}: ${t('pack.languages')}`} />}
      {previous === undefined ? null : (
        <RollBackDialog pack={pack} to={previous.version} open={asking === 'roll-back'} onClose={close} />
      )}
      <RemoveDialog pack={pack} open={asking === 'remove'} onClose={close} />
    </Card>
  );
};

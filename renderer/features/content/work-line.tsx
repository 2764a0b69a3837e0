import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { PackWork } from '../../../preload/contract/models/content-pack-work.ts';
import { paths } from '../../app/routes.ts';
import { Progress } from '../../components/progress.tsx';
import { useFormats } from '../../hooks/use-formats.ts';
import styles from './content.module.css';
import { shareOf } from './work-words.ts';

/** A quiet line in every other place of the kit while content is installed or checked. What came of it waits in its own place. */
export const WorkLine = ({ work }: { readonly work: PackWork }): ReactElement | null => {
  const { t } = useTranslation('content');
  const formats = useFormats();
  const [here] = useLocation();
  if (work.state !== 'running' || here === paths.content) return null;
  const what = t(`work.${work.kind}`);
  const share = shareOf(work.progress);
  return (
    <div className={styles.line}>
      <Progress label={what} share={share} />
      <p>{t('work.line', { what, percent: formats.number(Math.floor(share * 100)) })}</p>
      <Link href={paths.content}>{t('work.show')}</Link>
    </div>
  );
};

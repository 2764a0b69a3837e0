import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackWork, VerifyReport } from '../../../preload/contract/models/content-pack-work.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { useDo } from '../../hooks/use-do.ts';
import { useDuration, useFormats } from '../../hooks/use-formats.ts';
import styles from './content.module.css';
import { DamagedList } from './damaged-list.tsx';

interface VerifyCardProps {
  /** Of the last one, until it is put away. */
  readonly verified: Extract<PackWork, { state: 'verified' }> | null;
  readonly busy: boolean;
}

const Seen = ({ report }: { readonly report: VerifyReport }): ReactElement => {
  const { t } = useTranslation('content');
  const formats = useFormats();
  const duration = useDuration();
  const { complete, damaged, seconds } = report;
  const time =
    seconds < 60 ? t('verify.seconds', { count: Math.max(1, Math.round(seconds)) }) : duration(Math.round(seconds / 60));
  const words = {
    files: t('verify.files', { count: report.files }),
    bytes: formats.size(report.bytes),
    time,
    speed: formats.number(report.megabytesPerSecond),
  };
  const left = damaged.filter(({ mendedFrom }) => mendedFrom === null).length;
  const mended = damaged.length - left;
  return (
    <>
      {complete ? null : (
        <Notice>
          {t('verify.stopped', words)} {damaged.length === 0 ? t('verify.stoppedGood') : ''}
        </Notice>
      )}
      {complete && damaged.length === 0 ? (
        <Notice tone="good" role="status">
          {t('verify.good', words)}
        </Notice>
      ) : null}
      {mended === 0 ? null : (
        <Notice tone="good" role="status">
          {t('verify.mended', { count: mended })}
        </Notice>
      )}
      {left === 0 ? null : (
        <Notice tone="bad" role="alert">
          {t('verify.damaged', { count: left })}
        </Notice>
      )}
    </>
  );
};

/** Whether everything is still as it was published, on demand; and what can be done where it is not. */
export const VerifyCard = ({ verified, busy }: VerifyCardProps): ReactElement => {
  const { t } = useTranslation('content');
  const verify = useDo('packs.verify');
  const mend = useDo('packs.mend');
  const idle = !busy && !verify.pending && !mend.pending;
  const report = verified?.report ?? null;
  const left = report?.damaged.some(({ mendedFrom }) => mendedFrom === null) ?? false;
  const notAllIn = report?.notAllIn ?? null;
  const asked = mend.problem?.code === 'packs.nothing-chosen' ? null : mend.problem;
  return (
    <Card
      title={t('verify.title')}
      hint={t('verify.hint')}
      actions={
        <Button icon="checkCircle" isDisabled={!idle} onPress={() => void verify.run({})}>
          {report === null ? t('verify.start') : t('verify.again')}
        </Button>
      }
    >
      {report === null ? null : <Seen report={report} />}
      {report === null || report.damaged.length === 0 ? null : <DamagedList damaged={report.damaged} />}
      {left ? (
        <div className={styles.mend}>
          <p className={styles.soft}>
            {notAllIn === null ? null : <strong>{t('verify.notAllIn', { name: notAllIn })} </strong>}
            {t('verify.mendHint')}
          </p>
          <Button icon="file" isDisabled={!idle} onPress={() => void mend.run({ from: 'files' })}>
            {t('verify.mendFile')}
          </Button>
          <Button kind="primary" icon="refresh" isDisabled={!idle} onPress={() => void mend.run({ from: 'folder' })}>
            {t('verify.mendFolder')}
          </Button>
        </div>
      ) : null}
      <ProblemNotice problem={verify.problem ?? asked ?? verified?.problem ?? null} />
    </Card>
  );
};

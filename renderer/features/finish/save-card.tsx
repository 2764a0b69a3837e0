import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Icon } from '../../components/icons/icon.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { useDo } from '../../hooks/use-do.ts';
import styles from './finish-screen.module.css';

const FORMATS = ['summary-pdf', 'attendance-csv', 'session-json'] as const;

interface ExportLineProps {
  readonly sessionId: SessionId;
  readonly format: (typeof FORMATS)[number];
}

const ExportLine = ({ sessionId, format }: ExportLineProps): ReactElement => {
  const { t } = useTranslation('finish');
  const save = useDo('report.save');
  const name = t(`save.${format}.name`);
  return (
    <li className={styles.export}>
      <span className={styles.exportIcon}>
        <Icon name="file" size={24} />
      </span>
      <div className={styles.exportWords}>
        <h3>{name}</h3>
        <p className={styles.soft}>{t(`save.${format}.what`)}</p>
      </div>
      <Button
        kind={format === 'summary-pdf' ? 'primary' : 'secondary'}
        icon="download"
        aria-label={t('save.buttonName', { name })}
        isDisabled={save.pending}
        onPress={() => void save.run({ sessionId, format })}
      >
        {save.pending ? t('save.saving') : t('save.button')}
      </Button>
      <div className={styles.exportResult}>
        {save.answer === null ? null : (
          <Notice tone="good" role="status">
            {t('save.saved', { path: save.answer.path })}
          </Notice>
        )}
        <ProblemNotice problem={save.problem} />
      </div>
    </li>
  );
};

/** The three files that are carried home. */
export const SaveCard = ({ sessionId }: { readonly sessionId: SessionId }): ReactElement => {
  const { t } = useTranslation('finish');
  return (
    <div id="save-record">
      <Card title={t('save.title')} hint={t('save.hint')}>
        <ul className={styles.exports}>
          {FORMATS.map((format) => (
            <ExportLine key={format} sessionId={sessionId} format={format} />
          ))}
        </ul>
      </Card>
    </div>
  );
};

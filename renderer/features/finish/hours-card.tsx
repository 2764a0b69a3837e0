import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hoursOpen } from '../../../preload/contract/hours-open.ts';
import type { HourRules } from '../../../preload/contract/models/county.ts';
import type { EarnedHours } from '../../../preload/contract/models/hours.ts';
import type { SessionReport } from '../../../preload/contract/models/report.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { useDuration } from '../../hooks/use-formats.ts';
import styles from './finish-screen.module.css';

/** The rule in sentences, as it would be read to an auditor. */
const RuleLines = ({ rule }: { readonly rule: HourRules }): ReactElement => {
  const { t } = useTranslation('finish');
  const lines = [
    t('hours.rule'),
    ...(rule.graceMinutes === 0 ? [] : [t('hours.grace', { count: rule.graceMinutes })]),
    ...(rule.minimumPercent === 0 ? [] : [t('hours.minimum', { percent: rule.minimumPercent })]),
    ...(rule.partial === 'none' ? [t('hours.wholeOnly')] : []),
    ...(rule.roundToMinutes === 1 ? [] : [t(`hours.round_${rule.rounding}`, { minutes: rule.roundToMinutes })]),
  ];
  return <p className={styles.soft}>{lines.join(' ')}</p>;
};

interface ExplainProps {
  readonly name: string;
  readonly hours: EarnedHours;
  readonly report: SessionReport;
  readonly onClose: () => void;
}

/** How one person's figure came about: item by item, then what the rule made of it. */
const Explain = ({ name, hours, report, onClose }: ExplainProps): ReactElement => {
  const { t } = useTranslation('finish');
  const duration = useDuration();
  const titles = new Map(report.blocks.map(({ blockId, title }) => [blockId, title]));
  return (
    <Dialog title={t('hours.explainTitle', { name })} open onClose={onClose} wide>
      <RuleLines rule={report.hours.rule} />
      <ScrollArea label={t('hours.explainTitle', { name })} className={styles.tableWrap}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('agenda.item')}</th>
              <th scope="col" className={styles.end}>
                {t('hours.lasted')}
              </th>
              <th scope="col" className={styles.end}>
                {t('hours.there')}
              </th>
            </tr>
          </thead>
          <tbody>
            {hours.items.map(({ blockId, offered, present }) => (
              <tr key={blockId}>
                <th scope="row">{titles.get(blockId) ?? ''}</th>
                <td className={styles.end}>{offered === 0 ? t('hours.notHeld') : duration(offered)}</td>
                <td className={styles.end}>{offered === 0 ? '' : duration(present)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('hours.together')}</th>
              <td className={styles.end}>{duration(hours.offered)}</td>
              <td className={styles.end}>{duration(hours.present)}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollArea>
      <p className={styles.soft}>{t('hours.lines')}</p>
      {hours.forgiven === 0 ? null : <p>{t('hours.forgiven', { duration: duration(hours.forgiven) })}</p>}
      <p>
        <strong>{t('hours.earnedIs', { duration: duration(hours.earned) })}</strong> {t(`hours.why_${hours.outcome}`)}
      </p>
    </Dialog>
  );
};

interface PersonRowProps {
  readonly name: string;
  /** Null while there is nothing to say yet. */
  readonly hours: EarnedHours | null;
  readonly onExplain: () => void;
}

const PersonRow = ({ name, hours, onExplain }: PersonRowProps): ReactElement => {
  const { t } = useTranslation('finish');
  const duration = useDuration();
  if (hours === null) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td />
        <td className={styles.end}>{t('hours.noTimeOut')}</td>
        <td />
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={styles.end}>{t('hours.of', { present: duration(hours.present), offered: duration(hours.offered) })}</td>
      <td className={styles.end}>{duration(hours.earned)}</td>
      <td className={styles.end}>
        <Button size="small" kind="quiet" aria-label={t('hours.explainOf', { name })} onPress={onExplain}>
          {t('hours.explain')}
        </Button>
      </td>
    </tr>
  );
};

/** What the card says of itself: while a day is held it has no figures, later it may wait for somebody's time out. */
const Standing = ({ live, open }: { readonly live: boolean; readonly open: boolean }): ReactElement => {
  const { t } = useTranslation('finish');
  return live || open ? (
    <Badge tone="warn" icon="alert">
      {t(live ? 'hours.whenEnded' : 'hours.notYet')}
    </Badge>
  ) : (
    <Badge tone="good" icon="check">
      {t('hours.done')}
    </Badge>
  );
};

/** Hours earned: presence while something creditable was on, under the session's rule. Each figure can be explained. */
export const HoursCard = ({ report }: { readonly report: SessionReport }): ReactElement | null => {
  const { t } = useTranslation('finish');
  const [explained, setExplained] = useState<string | null>(null);
  const { people, rule } = report.hours;
  if (people.length === 0) return null;
  const names = new Map(report.attendees.map(({ person }) => [person.id, person.name]));
  const isOpen = ({ personId }: EarnedHours): boolean => hoursOpen(report, personId);
  const live = report.session.status === 'live';
  const chosen = people.find((hours) => hours.personId === explained && !isOpen(hours));
  return (
    <Card title={t('hours.title')} actions={<Standing live={live} open={people.some(isOpen)} />}>
      <RuleLines rule={rule} />
      {live ? null : (
        <ScrollArea label={t('hours.title')} className={styles.tableWrap}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('who.name')}</th>
                <th scope="col" className={styles.end}>
                  {t('hours.there')}
                </th>
                <th scope="col" className={styles.end}>
                  {t('hours.earned')}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {people.map((hours) => (
                <PersonRow
                  key={hours.personId}
                  name={names.get(hours.personId) ?? ''}
                  hours={isOpen(hours) ? null : hours}
                  onExplain={() => setExplained(hours.personId)}
                />
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
      {chosen === undefined ? null : (
        <Explain name={names.get(chosen.personId) ?? ''} hours={chosen} report={report} onClose={() => setExplained(null)} />
      )}
    </Card>
  );
};

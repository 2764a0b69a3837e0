import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockReport, SessionReport } from '../../../preload/contract/models/report.ts';
import type { Day } from '../../../preload/contract/models/session.ts';
import { Badge } from '../../components/badge.tsx';
import { Card } from '../../components/card.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { useDuration, useFormats } from '../../hooks/use-formats.ts';
import styles from './finish-screen.module.css';

const Difference = ({ block }: { readonly block: BlockReport }): string | null => {
  const { t } = useTranslation('finish');
  const duration = useDuration();
  if (block.actualSeconds === null) return null;
  const minutes = Math.round(block.actualSeconds / 60) - block.plannedMinutes;
  if (minutes === 0) return t('agenda.asPlanned');
  return t(minutes > 0 ? 'agenda.longer' : 'agenda.shorter', { duration: duration(Math.abs(minutes)) });
};

/** How a day stands: an item that was not opened means something else on each. */
type Standing = 'to-come' | 'going-on' | 'held';

const standingOf = ({ startedAt, endedAt }: Day): Standing =>
  endedAt !== null ? 'held' : startedAt === null ? 'to-come' : 'going-on';

interface RowProps {
  readonly block: BlockReport;
  readonly standing: Standing;
  readonly timeZone: string;
}

const Row = ({ block, standing, timeZone }: RowProps): ReactElement => {
  const { t } = useTranslation('finish');
  const formats = useFormats();
  const duration = useDuration();
  return (
    <tr>
      <th scope="row">{block.title}</th>
      <td className={styles.figures}>
        {t('agenda.startAndMinutes', { start: formats.timeOfDay(block.plannedStart), minutes: duration(block.plannedMinutes) })}
      </td>
      <td className={styles.figures}>
        {block.actualStart === null ? (
          standing === 'held' ? (
            <Badge>{t('agenda.notOpened')}</Badge>
          ) : (
            <span className={styles.soft}>{t('agenda.toCome')}</span>
          )
        ) : block.actualSeconds === null ? (
          t('agenda.since', { start: formats.clock(block.actualStart, timeZone) })
        ) : (
          t('agenda.startAndMinutes', {
            start: formats.clock(block.actualStart, timeZone),
            minutes: duration(Math.round(block.actualSeconds / 60)),
          })
        )}
      </td>
      <td className={styles.figures}>
        <Difference block={block} />
      </td>
    </tr>
  );
};

/** Planned against actual time of each agenda item, day by day. */
export const AgendaCard = ({ report }: { readonly report: SessionReport }): ReactElement => {
  const { t } = useTranslation('finish');
  const formats = useFormats();
  const { days, timeZone } = report.session;
  return (
    <Card title={t('agenda.title')}>
      {report.blocks.length === 0 ? <p className={styles.soft}>{t('agenda.empty')}</p> : null}
      {days.map((day) => {
        const blocks = report.blocks.filter(({ dayId }) => dayId === day.id);
        if (blocks.length === 0) return null;
        return (
          <div key={day.id}>
            {days.length > 1 ? <h3>{formats.longDate(day.date)}</h3> : null}
            <ScrollArea label={`${t('agenda.title')}, ${formats.longDate(day.date)}`} className={styles.tableWrap}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('agenda.item')}</th>
                    <th scope="col">{t('agenda.planned')}</th>
                    <th scope="col">{t('agenda.actual')}</th>
                    <th scope="col">{t('agenda.difference')}</th>
                  </tr>
                </thead>
                <tbody>
                  {blocks.map((block) => (
                    <Row key={block.blockId} block={block} standing={standingOf(day)} timeZone={timeZone} />
                  ))}
                </tbody>
              </table>
            </ScrollArea>
          </div>
        );
      })}
    </Card>
  );
};

import { type ReactElement, useState } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Attendee, SessionReport } from '../../../preload/contract/models/report.ts';
import { Badge } from '../../components/badge.tsx';
import { Card } from '../../components/card.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Icon } from '../../components/icons/icon.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { useDuration, useFormats } from '../../hooks/use-formats.ts';
import styles from './finish-screen.module.css';
import { FixTimesDialog } from './fix-times-dialog.tsx';

interface StaysProps {
  readonly attendee: Attendee;
  readonly report: SessionReport;
}

const Stays = ({ attendee, report }: StaysProps): ReactElement => {
  const { t } = useTranslation('finish');
  const formats = useFormats();
  const { days, timeZone } = report.session;
  const live = report.session.status === 'live';
  return (
    <ul>
      {attendee.stays.map((stay) => {
        const day = days.find(({ id }) => id === stay.dayId);
        const from = formats.clock(stay.from, timeZone);
        return (
          <li key={stay.inEvent} className={styles.stay}>
            {days.length > 1 && day !== undefined ? <span className={styles.soft}>{formats.shortDate(day.date)}</span> : null}
            <span className={styles.figures}>
              {stay.to === null ? from : t('who.stay', { from, to: formats.clock(stay.to, timeZone) })}
            </span>
            {stay.to === null ? <Badge tone={live ? 'good' : 'warn'}>{t('who.still')}</Badge> : null}
            {stay.backfilled ? <Badge>{t('who.backfilled')}</Badge> : null}
            {stay.acrossBoots ? <Badge tone="warn">{t('who.acrossBoots')}</Badge> : null}
          </li>
        );
      })}
    </ul>
  );
};

const Absent = ({ report }: { readonly report: SessionReport }): ReactElement | null => {
  const { t } = useTranslation('finish');
  if (report.absent.length === 0) return null;
  return (
    <Disclosure>
      <AriaButton slot="trigger" className={styles.more ?? ''}>
        <Icon name="chevronDown" size={16} />{' '}
        {t(report.session.status === 'ended' ? 'who.absent' : 'who.notYet', { count: report.absent.length })}
      </AriaButton>
      <DisclosurePanel>
        <ul className={styles.absent}>
          {report.absent.map((person) => (
            <li key={person.id}>{person.name}</li>
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
};

/** Who came, when and for how long; each time can be put right. */
export const WhoCard = ({ report }: { readonly report: SessionReport }): ReactElement => {
  const { t } = useTranslation('finish');
  const duration = useDuration();
  const [fixing, setFixing] = useState<string | null>(null);
  const { attendees } = report;
  const live = report.session.status === 'live';
  const open = attendees.filter((attendee) => attendee.open).length;
  const fixed = attendees.find(({ person }) => person.id === fixing);
  return (
    <Card
      title={t('who.title')}
      hint={t('who.attended', { count: attendees.length })}
      actions={
        attendees.length === 0 ? undefined : live ? (
          <Badge icon="group">{t('who.inRoomNow', { count: open })}</Badge>
        ) : open === 0 ? (
          <Badge tone="good" icon="check">
            {t('who.done')}
          </Badge>
        ) : (
          <Badge tone="warn" icon="alert">
            {t('who.openStays', { count: open })}
          </Badge>
        )
      }
    >
      {attendees.length === 0 ? (
        <p className={styles.soft}>{t(live ? 'who.nobodyYet' : 'who.nobody')}</p>
      ) : (
        <ScrollArea label={t('who.title')} className={styles.tableWrap}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('who.name')}</th>
                <th scope="col">{t('who.times')}</th>
                <th scope="col" className={styles.end}>
                  {t('who.minutes')}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {attendees.map((attendee) => (
                <tr key={attendee.person.id}>
                  <th scope="row">
                    {attendee.person.name} {attendee.walkIn ? <Badge>{t('who.walkIn')}</Badge> : null}
                    <span className={styles.below}>
                      {[attendee.person.jobTitle, attendee.person.school || attendee.person.agency].filter(Boolean).join(', ')}
                    </span>
                  </th>
                  <td>
                    <Stays attendee={attendee} report={report} />
                  </td>
                  <td className={styles.end}>{duration(attendee.minutes)}</td>
                  <td className={styles.end}>
                    <IconButton
                      icon="clock"
                      size="small"
                      label={t('who.fix', { name: attendee.person.name })}
                      onPress={() => setFixing(attendee.person.id)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
      <Absent report={report} />
      {fixed === undefined ? null : (
        <FixTimesDialog key={fixed.person.id} attendee={fixed} session={report.session} onClose={() => setFixing(null)} />
      )}
    </Card>
  );
};

import { useTranslation } from 'react-i18next';
import { timeOf } from '../../../preload/contract/agenda-times.ts';
import type { Day, Session } from '../../../preload/contract/models/session.ts';
import { paths } from '../../app/routes.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import { useFormats } from '../../hooks/use-formats.ts';
import { useSay } from '../../hooks/use-say.ts';
import { useWork } from '../content/use-work.ts';
import { daySums } from '../plan/day-sums.ts';
import { useContentCheck } from './use-content-check.ts';

const PROJECTOR_WORDS = { ready: 'good', none: 'bad', mirrored: 'mirrored' } as const;

export interface CheckLine {
  readonly key: string;
  readonly name: string;
  readonly good: boolean;
  /** What is so, or what to do. */
  readonly text: string;
  /** How two screens are made to show two things helps here. */
  readonly extend: boolean;
  readonly to: { readonly path: string; readonly label: string } | null;
}

export interface CheckLines {
  /** What is wrong first. */
  readonly lines: readonly CheckLine[];
  readonly checking: boolean;
  readonly again: () => void;
}

/** What the room needs before a day is held. */
export const useCheckLines = (session: Session, day: Day | undefined): CheckLines => {
  const { t } = useTranslation(['check', 'common', 'content']);
  const formats = useFormats();
  const say = useSay();
  const { running } = useWork();
  const content = useContentCheck(day?.blocks ?? [], session.language);
  const projectorNow = useAsk('app.info', {}).data?.projector ?? 'none';
  const secondScreen = projectorNow === 'ready';
  const end = day === undefined ? null : daySums(day).end;

  const agenda: CheckLine = {
    key: 'agenda',
    name: t('lines.agenda.name'),
    good: end !== null,
    text:
      day === undefined || end === null
        ? t('lines.agenda.bad')
        : t('lines.agenda.good', {
            items: t('common:items', { count: day.blocks.length }),
            start: formats.timeOfDay(day.startsAt),
            end: formats.timeOfDay(timeOf(end)),
          }),
    extend: false,
    to: end === null ? { path: paths.planTab(session.id, 'agenda'), label: t('toAgenda') } : null,
  };
  const contentLines: readonly CheckLine[] =
    content.faults.length === 0
      ? [
          {
            key: 'content',
            name: t('lines.content.name'),
            good: true,
            text: content.items === 0 ? t('lines.content.none') : t('lines.content.good', { count: content.items }),
            extend: false,
            to: null,
          },
        ]
      : content.faults.map(({ title, problem }) => ({
          key: `content ${title}`,
          name: t('lines.content.name'),
          good: false,
          text: t('lines.content.bad', { title, problem: say(problem) }),
          extend: false,
          to: null,
        }));
  const projector: CheckLine = {
    key: 'projector',
    name: t('lines.projector.name'),
    good: secondScreen,
    text: t(`lines.projector.${PROJECTOR_WORDS[projectorNow]}`),
    extend: !secondScreen,
    to: null,
  };
  const people: CheckLine = {
    key: 'people',
    name: t('lines.people.name'),
    good: session.expectedCount > 0,
    text: session.expectedCount > 0 ? t('lines.people.good', { count: session.expectedCount }) : t('lines.people.bad'),
    extend: false,
    to: session.expectedCount > 0 ? null : { path: paths.planTab(session.id, 'people'), label: t('toPeople') },
  };
  const inWork: readonly CheckLine[] =
    running === null
      ? []
      : [
          {
            key: 'work',
            name: t('lines.work.name'),
            good: false,
            text: t('lines.work.bad', { what: t(`content:work.${running.kind}`) }),
            extend: false,
            to: { path: paths.content, label: t('toWork') },
          },
        ];
  const lines = [...inWork, ...contentLines, projector, agenda, people];
  return {
    lines: [...lines.filter(({ good }) => !good), ...lines.filter(({ good }) => good)],
    checking: content.checking,
    again: content.again,
  };
};

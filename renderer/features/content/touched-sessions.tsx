import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TouchedSession } from '../../../preload/contract/models/content-pack.ts';
import { paths } from '../../app/routes.ts';
import { useFormats } from '../../hooks/use-formats.ts';
import styles from './content.module.css';

interface TouchedSessionsProps {
  readonly sessions: readonly TouchedSession[];
  /** Says what becomes of their modules. */
  readonly changes?: boolean;
  /** Not in a dialog, which would have to be left. */
  readonly links?: boolean;
}

/** Sessions that were planned with a pack. */
export const TouchedSessions = ({ sessions, changes, links }: TouchedSessionsProps): ReactElement => {
  const { t } = useTranslation(['content', 'sessions']);
  const formats = useFormats();
  const fate = ({ modules }: TouchedSession): string => {
    const titles = (change: 'changed' | 'removed') =>
      modules
        .filter((module) => module.change === change)
        .map((module) => module.title)
        .join(', ');
    const [changed, removed] = [titles('changed'), titles('removed')];
    return (
      [
        changed === '' ? null : t('preview.sessionChanged', { modules: changed }),
        removed === '' ? null : t('preview.sessionRemoved', { modules: removed }),
      ]
        .filter((part) => part !== null)
        .join('; ') || t('preview.sessionSame')
    );
  };
  return (
    <ul className={styles.plainList}>
      {sessions.map((session) => {
        const title = t('preview.session', {
          title: session.title || t('sessions:untitled'),
          date: formats.shortDate(session.date),
        });
        return (
          <li key={session.sessionId}>
            {links ? <Link href={paths.plan(session.sessionId)}>{title}</Link> : title}
            {changes ? <span className={styles.soft}> ({fate(session)})</span> : null}
          </li>
        );
      })}
    </ul>
  );
};

import { type ReactElement, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Icon } from '../components/icons/icon.tsx';
import type { IconName } from '../components/icons/paths.ts';
import { cx } from '../hooks/cx.ts';
import { useAsk } from '../hooks/use-ask.ts';
import { useToldWork } from '../hooks/use-told-work.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { KeysElsewhere, WorkLine } from './later-places.ts';
import { Mark } from './mark.tsx';
import { NoticesBar } from './notices-bar.tsx';
import { paths } from './routes.ts';
import styles from './shell.module.css';

const PLACES: readonly { readonly key: 'sessions' | 'library' | 'settings'; readonly icon: IconName; readonly under: RegExp }[] =
  [
    { key: 'sessions', icon: 'calendar', under: /^\/(sessions|$)/ },
    { key: 'library', icon: 'library', under: /^\/library/ },
    { key: 'settings', icon: 'settings', under: /^\/settings/ },
  ];

const LiveLink = (): ReactElement | null => {
  const { t } = useTranslation('sessions');
  const live = useAsk('live.view', {}).data;
  if (live === undefined || live === null) return null;
  return (
    <>
      {/* In every place, for as long as a session goes on: clicker, wall and lock work whatever the trainer looks up. */}
      <Suspense fallback={null}>
        <KeysElsewhere />
      </Suspense>
      <Link href={paths.present(live.state.sessionId)} className={cx(styles.place, styles.live)}>
        <Icon name="play" size={24} />
        <span>{t('live')}</span>
      </Link>
    </>
  );
};

/** Its code comes with the first word that main has to say of such work. */
const ContentWork = (): ReactElement | null => {
  const work = useToldWork();
  return work?.state === 'running' ? (
    <Suspense fallback={null}>
      <WorkLine work={work} />
    </Suspense>
  ) : null;
};

/** The console's frame: the three places on the left, what the kit has to say on top, the place itself. */
export const Shell = ({ children }: { readonly children: ReactNode }): ReactElement => {
  const { t } = useTranslation(['shell', 'common']);
  const [location] = useLocation();
  const main = useRef<HTMLElement>(null);

  // What had the keyboard went away with the old place: go on from the top of the new one, not from nowhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is not read, but each new one is a new place to begin at the top of
  useEffect(() => {
    main.current?.scrollTo(0, 0);
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [location]);

  return (
    <div className={styles.shell}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t('skip')}
      </button>
      <nav aria-label={t('common:places.main')} className={styles.rail}>
        <p className={styles.brand}>
          <Mark />
          <span>{t('common:appName')}</span>
        </p>
        <ul className={styles.places}>
          {PLACES.map(({ key, icon, under }) => (
            <li key={key}>
              <Link
                href={paths[key]}
                className={cx(styles.place, under.test(location) && styles.here)}
                {...(under.test(location) ? { 'aria-current': 'page' as const } : {})}
              >
                <Icon name={icon} size={24} />
                <span>{t(`common:places.${key}`)}</span>
              </Link>
            </li>
          ))}
        </ul>
        <LiveLink />
        <p className={styles.tagline}>
          <Icon name="lock" size={16} />
          <span>{t('tagline')}</span>
        </p>
      </nav>
      <main ref={main} id="main" tabIndex={-1} className={styles.main}>
        <NoticesBar />
        <ContentWork />
        <ErrorBoundary place={location}>{children}</ErrorBoundary>
      </main>
    </div>
  );
};

import { type ReactElement, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { EmptyState } from '../components/empty-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { Toasts } from '../components/toasts.tsx';
import { ItemScreen } from '../features/library/item-screen.tsx';
import { LibraryScreen } from '../features/library/library-screen.tsx';
import { ModuleScreen } from '../features/library/module-screen.tsx';
import { SessionsScreen } from '../features/sessions/sessions-screen.tsx';
import { useAsk } from '../hooks/use-ask.ts';
import { BlockedScreen } from './blocked-screen.tsx';
import { paths } from './routes.ts';
import { Shell } from './shell.tsx';

const NotFound = (): ReactElement => {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('notFound.title')}>
      <EmptyState icon="search" title={t('notFound.title')}>
        {t('notFound.text')}
      </EmptyState>
    </Page>
  );
};

/**
 * A session that was going on when the kit stopped goes on exactly there: the console opens on it, once, wherever it would have
 * opened. After that the trainer walks freely.
 */
const useReturnToLive = (): void => {
  const live = useAsk('live.view', {}).data;
  const [location, go] = useLocation();
  const [decided, setDecided] = useState(false);
  useEffect(() => {
    if (decided || live === undefined) return;
    setDecided(true);
    if (live !== null && live.resumed !== 'fresh' && location === paths.sessions) go(paths.present(live.state.sessionId));
  }, [decided, live, location, go]);
};

const Places = (): ReactElement => {
  useReturnToLive();
  return (
    <Shell>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/">
            <SessionsScreen />
          </Route>
          <Route path="/library">
            <LibraryScreen />
          </Route>
          <Route path="/library/role/:roleId">{({ roleId }) => <LibraryScreen roleId={roleId} />}</Route>
          <Route path="/library/module/:packId/:moduleId">{(at) => <ModuleScreen {...at} />}</Route>
          <Route path="/library/module/:packId/:moduleId/:itemId">{(at) => <ItemScreen {...at} />}</Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </Shell>
  );
};

/** The trainer's window: which address shows which place. */
export const ConsoleApp = (): ReactElement => {
  const info = useAsk('app.info', {}).data;
  const blocked = info?.blocked ?? null;
  return (
    <Router hook={useHashLocation}>
      {info !== undefined && blocked !== null ? <BlockedScreen problem={blocked} dataFolder={info.dataFolder} /> : <Places />}
      <Toasts />
    </Router>
  );
};

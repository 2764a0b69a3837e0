import { type ReactElement, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { SessionId } from '../../preload/contract/models/ids.ts';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { Toasts } from '../components/toasts.tsx';
import { CheckScreen } from '../features/check-room/check-screen.tsx';
import { FinishScreen } from '../features/finish/finish-screen.tsx';
import { ItemScreen } from '../features/library/item-screen.tsx';
import { LibraryScreen } from '../features/library/library-screen.tsx';
import { ModuleScreen } from '../features/library/module-screen.tsx';
import { PresentScreen } from '../features/live/present-screen.tsx';
import { useLivePart } from '../features/live/use-live.ts';
import { PlanScreen } from '../features/plan/plan-screen.tsx';
import { SessionsScreen } from '../features/sessions/sessions-screen.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { useAsk } from '../hooks/use-ask.ts';
import { BlockedScreen } from './blocked-screen.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Shell } from './shell.tsx';
import { useReadyWhenQuiet, useReturnToLive } from './use-start.ts';

const NotFound = (): ReactElement => {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('notFound.title')}>
      <p>{t('notFound.text')}</p>
    </Page>
  );
};

/** Reads a session's id out of the address; an address that holds none leads nowhere. */
const WithSession = ({ id, children }: { readonly id: string; readonly children: (id: SessionId) => ReactNode }): ReactNode => {
  const parsed = SessionId.safeParse(id);
  return parsed.success ? children(parsed.data) : <NotFound />;
};

const Places = (): ReactElement => {
  useReadyWhenQuiet(useReturnToLive());
  return (
    <Switch>
      <Route path="/sessions/:id/present">
        {({ id }) => <WithSession id={id}>{(sessionId) => <PresentPlace sessionId={sessionId} />}</WithSession>}
      </Route>
      <Route>
        <ShellPlaces />
      </Route>
    </Switch>
  );
};

/** Presenting has the window for itself; before and after the session it is a step of the session like the others. */
const PresentPlace = ({ sessionId }: { readonly sessionId: SessionId }): ReactElement => {
  const presenting = useLivePart(({ state }) => state.sessionId) === sessionId;
  const screen = <PresentScreen sessionId={sessionId} />;
  return presenting ? <ErrorBoundary place="present">{screen}</ErrorBoundary> : <Shell>{screen}</Shell>;
};

const ShellPlaces = (): ReactElement => {
  return (
    <Shell>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/">
            <SessionsScreen />
          </Route>
          <Route path="/sessions/:id/plan/:tab">
            {({ id, tab }) => <WithSession id={id}>{(sessionId) => <PlanScreen sessionId={sessionId} tab={tab} />}</WithSession>}
          </Route>
          <Route path="/sessions/:id/check">
            {({ id }) => <WithSession id={id}>{(sessionId) => <CheckScreen sessionId={sessionId} />}</WithSession>}
          </Route>
          <Route path="/sessions/:id/finish">
            {({ id }) => <WithSession id={id}>{(sessionId) => <FinishScreen sessionId={sessionId} />}</WithSession>}
          </Route>
          <Route path="/settings">
            <SettingsScreen />
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

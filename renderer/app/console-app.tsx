import { type ReactElement, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { SessionId } from '../../preload/contract/models/ids.ts';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { Toasts } from '../components/toasts.tsx';
import { useLivePart } from '../features/live/use-live.ts';
import { SessionsScreen } from '../features/sessions/sessions-screen.tsx';
import { useAsk } from '../hooks/use-ask.ts';
import { BlockedScreen } from './blocked-screen.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import {
  CheckScreen,
  FinishScreen,
  ItemScreen,
  LibraryScreen,
  ModuleScreen,
  PlanScreen,
  PresentScreen,
  SettingsScreen,
} from './later-places.ts';
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
  const screen = (
    <Suspense fallback={<Loading />}>
      <PresentScreen sessionId={sessionId} />
    </Suspense>
  );
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

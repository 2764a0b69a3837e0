import { type ReactElement, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { SessionId } from '../../preload/contract/models/ids.ts';
import { Loading } from '../components/loading.tsx';
import { Toasts } from '../components/toasts.tsx';
import { useLivePart } from '../features/live/use-live.ts';
import { SessionsScreen } from '../features/sessions/sessions-screen.tsx';
import { useAsk } from '../hooks/use-ask.ts';
import { BlockedScreen } from './blocked-screen.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import {
  CheckScreen,
  ContentScreen,
  FinishScreen,
  GlossaryScreen,
  ItemScreen,
  LibraryScreen,
  LockScreen,
  ModuleScreen,
  PacketScreen,
  PlanScreen,
  PresentScreen,
  SettingsScreen,
  WithSession,
} from './later-places.ts';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';
import { useReadyWhenQuiet, useReturnToLive } from './use-start.ts';

const Places = (): ReactElement => {
  useReadyWhenQuiet(useReturnToLive());
  const locked = useLivePart(({ state }) => state.locked) ?? false;
  if (locked) {
    return (
      <Suspense fallback={<Loading />}>
        <LockScreen />
      </Suspense>
    );
  }
  return (
    <Switch>
      <Route path="/sessions/:id/present">
        {({ id }) => (
          <Suspense fallback={<Loading />}>
            <WithSession id={id}>{(sessionId) => <PresentPlace sessionId={sessionId} />}</WithSession>
          </Suspense>
        )}
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
          <Route path="/library/content">
            <ContentScreen />
          </Route>
          <Route path="/library/packet">
            <PacketScreen />
          </Route>
          <Route path="/library/role/:roleId">{({ roleId }) => <LibraryScreen roleId={roleId} />}</Route>
          <Route path="/library/module/:packId/:moduleId">{(at) => <ModuleScreen {...at} />}</Route>
          <Route path="/library/module/:packId/:moduleId/:itemId">{(at) => <ItemScreen {...at} />}</Route>
          <Route path="/library/module/:packId/:moduleId/:itemId/:kind/:at/:language">
            {({ kind, at, language, ...item }) => <ItemScreen {...item} place={{ kind, at, language }} />}
          </Route>
          <Route path="/library/words">
            <GlossaryScreen />
          </Route>
          <Route path="/library/words/:packId/:termId">{(at) => <GlossaryScreen {...at} />}</Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </Shell>
  );
};

/** What is said in passing may name people: nothing is said on a locked laptop. */
const UnlockedToasts = (): ReactElement | null => (useLivePart(({ state }) => state.locked) ? null : <Toasts />);

/** The trainer's window: which address shows which place. */
export const ConsoleApp = (): ReactElement => {
  const info = useAsk('app.info', {}).data;
  const blocked = info?.blocked ?? null;
  return (
    <Router hook={useHashLocation}>
      {info !== undefined && blocked !== null ? <BlockedScreen problem={blocked} dataFolder={info.dataFolder} /> : <Places />}
      <UnlockedToasts />
    </Router>
  );
};

import { spawn } from 'node:child_process';
import { ControlClient } from '../../../build/chromium-shell/control/client.ts';
import { waitFor } from '../../../build/chromium-shell/testing.ts';
import { startVirtualScreen } from '../../../build/scripts/virtual-screen.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '../../../preload/contract/channels.ts';
import { controlSocket } from '../../e2e/control-socket.ts';
import { LAPTOP, PROJECTOR } from '../../e2e/kit.ts';
import { runtimeCommand } from './app-copy.ts';
import type { Cleanup } from './cleanup.ts';
import { SCREEN } from './live-kit.ts';

/** A kit that runs as it does for a trainer: no test's driver has put scripts of its own into the windows. */
export interface KitAlone {
  /** Process ids. */
  readonly main: number;
  readonly chromium: number;
  /** Asks main as the console would. */
  readonly ask: <C extends ChannelName>(channel: C, input: ChannelInput<C>) => Promise<ChannelOutput<C>>;
  readonly end: () => Promise<void>;
}

/** Starts a kit in whose data folder a session was interrupted, and waits until all its windows are there again. */
export const startKitAlone = async (app: string, dataDir: string, cleanup: Cleanup): Promise<KitAlone> => {
  const screen = await startVirtualScreen(SCREEN.width, SCREEN.height);
  cleanup.add(() => screen.stop());
  const socket = controlSocket();
  const child = spawn(process.execPath, [...runtimeCommand(app), '--remote-debugging-port=0', `--data-dir=${dataDir}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      LANG: 'en_US.UTF-8',
      DISPLAY: screen.display,
      KIT_CONTROL: socket,
      KIT_DISPLAYS: JSON.stringify([LAPTOP, PROJECTOR]),
      KIT_COLOR_SCHEME: 'light',
    },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  cleanup.add(end);
  const control = await waitFor('the control channel', () => ControlClient.connect(socket).catch(() => undefined), 60_000);
  const window = await waitFor(
    "the session's windows",
    async () => {
      const seen = (await control.send('windows', null))
        .filter(({ visible }) => visible)
        .map(({ id, url }) => ({ id, page: url }));
      const of = (name: string) => seen.find(({ page }) => URL.parse(page)?.pathname === `/${name}.html`)?.id;
      return of('audience') === undefined || of('curtain') === undefined ? undefined : of('console');
    },
    60_000,
  );
  const { main, chromium } = await control.send('processes', null);
  return {
    main,
    chromium,
    ask: async (channel, input) =>
      (await control.send('callAs', { window, frame: { origin: 'kit://app', isMain: true }, channel, input })) as ChannelOutput<
        typeof channel
      >,
    end,
  };
};

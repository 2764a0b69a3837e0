import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { app } from '../app/app.ts';
import { tellDisplays } from '../desktop/displays.ts';
import { setSystemScheme } from '../desktop/native-theme.ts';
import { raisePower } from '../desktop/power.ts';
import { runtime } from '../runtime.ts';
import { refusals } from '../session/refusals.ts';
import { openPages } from '../windows/web-contents.ts';
import { askPermission, callAs } from './as-if.ts';
import type { CommandMessage, CommandName, Commands } from './commands.ts';
import { giveAnswer, openQuestions } from './dialog-answers.ts';
import { moveClock } from './move-clock.ts';
import { recorded } from './recorded.ts';
import { reportWindows } from './window-reports.ts';

type Answers = {
  readonly [Name in CommandName]: (input: Commands[Name]['in']) => Commands[Name]['out'] | Promise<Commands[Name]['out']>;
};

const answers: Answers = {
  displays: async (list) => {
    await tellDisplays(list);
    return null;
  },
  answerDialog: (answer) => {
    giveAnswer(answer);
    return null;
  },
  openDialogs: () => openQuestions(),
  power: (event) => {
    raisePower(event);
    return null;
  },
  moveClock: (byMs) => {
    moveClock(byMs);
    return null;
  },
  colorScheme: (scheme) => {
    setSystemScheme(scheme);
    return null;
  },
  windows: () => reportWindows(),
  rendererPid: async (id) =>
    (await openPages()
      .find((page) => page.id === id)
      ?.refreshProcessId()) ?? 0,
  processes: () => ({ main: process.pid, chromium: runtime().targets.pid }),
  debuggingEndpoint: () => {
    const port = runtime().targets.debuggingPort;
    return port === undefined ? null : `http://127.0.0.1:${port}`;
  },
  recorded: () => recorded(),
  refused: () => refusals(),
  callAs: (question) => callAs(question),
  permission: (question) => askPermission(question),
  switches: () => Object.fromEntries(runtime().switches),
  quit: () => {
    app.quit();
    return null;
  },
};

/**
 * Opens the control channel: a socket at `path` on which a test sends one JSON message a line and gets one back. It exists
 * only where the environment names it.
 */
export function startControl(path: string): void {
  rmSync(path, { force: true });
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    createInterface({ input: socket }).on('line', async (line) => {
      const { id, name, input } = JSON.parse(line) as CommandMessage;
      try {
        const answer = answers[name] as (input: unknown) => unknown;
        socket.write(`${JSON.stringify({ id, ok: true, value: await answer(input) })}\n`);
      } catch (error) {
        socket.write(`${JSON.stringify({ id, ok: false, error: String(error) })}\n`);
      }
    });
  });
  server.listen(path);
  server.unref();
  process.once('exit', () => rmSync(path, { force: true }));
}

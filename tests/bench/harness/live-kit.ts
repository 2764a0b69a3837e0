import type { Page } from '@playwright/test';
import { startVirtualScreen } from '../../../build/scripts/virtual-screen.ts';
import type { Session } from '../../../preload/contract/models/session.ts';
import { Kit, LAPTOP, PROJECTOR } from '../../e2e/kit.ts';
import { PACK_ID } from '../material/bench-pack.ts';
import { runtimeCommand } from './app-copy.ts';
import type { Cleanup } from './cleanup.ts';

/** A kit that holds a session with the bench's material. */
export interface LiveKit {
  readonly kit: Kit;
  readonly session: Session;
  readonly console: Page;
  readonly audience: Page;
}

/** The screen that a bench stands on: a laptop and a full-HD projector beside it. */
export const SCREEN = { width: LAPTOP.width + PROJECTOR.width, height: PROJECTOR.height };

/** Starts a kit on a screen of its own, plans a session with the bench's module and begins it. */
export const startLiveKit = async (app: string, dataDir: string, cleanup: Cleanup): Promise<LiveKit> => {
  const screen = await startVirtualScreen(SCREEN.width, SCREEN.height);
  cleanup.add(() => screen.stop());
  const kit = new Kit({
    display: screen.display,
    dataDir,
    displays: [LAPTOP, PROJECTOR],
    colorScheme: 'light',
    under: [],
    environment: {},
    program: runtimeCommand(app),
  });
  cleanup.add(() => kit.dispose());
  await kit.start();
  const window = await kit.console();
  const { today } = await kit.ask('app.info', {});
  const created = good(await kit.ask('sessions.create', { title: 'Bench', date: today, startsAt: '08:30' }));
  const dayId = created.days[0]?.id;
  if (dayId === undefined) throw new Error('a new session has no day');
  const ids = { sessionId: created.id, dayId, packId: PACK_ID, moduleId: 'all' };
  const session = good(await kit.ask('sessions.add-module', ids));
  await window.evaluate((id) => {
    location.hash = `#/sessions/${id}/present`;
  }, session.id);
  good(await kit.ask('live.start', { sessionId: session.id, dayId: null }));
  const audience = await kit.audience();
  await window.bringToFront();
  return { kit, session, console: window, audience };
};

/** Opens the agenda item of a kind, as a click in the agenda does. */
export const openBlock = async ({ kit, session }: LiveKit, kind: 'deck' | 'video'): Promise<void> => {
  const block = session.days[0]?.blocks.find((one) => one.kind === kind);
  if (block === undefined) throw new Error(`the agenda has no ${kind}`);
  good(await kit.ask('live.command', { kind: 'go-to-block', blockId: block.id }));
};

/** The value of an answer that a bench relies on. */
export const good = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: unknown },
): T => {
  if (!result.ok) throw new Error(`unexpected problem ${JSON.stringify(result.problem)}`);
  return result.value;
};

import { z } from 'zod';
import { SessionId } from './ids.ts';
import { Problem } from './problem.ts';
import { Instant } from './time.ts';

/** Which kind of window this is. Main knows it from its own books, never from what a window says. */
export const WindowKind = z.enum(['console', 'audience', 'curtain']);
export type WindowKind = z.infer<typeof WindowKind>;

/** A sentence for the trainer that no action asked for: a backup was opened, the clock jumped. */
export const Notice = z.object({ id: z.string(), at: Instant, problem: Problem });
export type Notice = z.infer<typeof Notice>;

export const AppInfo = z.object({
  version: z.string(),
  dataFolder: z.string(),
  /** Where slide documents live: an origin of their own, without a bridge. */
  deckOrigin: z.string(),
  today: z.string(),
  /** A session that was live when the kit stopped, and how to go on. */
  interrupted: z
    .object({ sessionId: SessionId, title: z.string(), ask: z.enum(['resume', 'when-did-it-end']), lastActivityAt: Instant })
    .nullable(),
  notices: z.array(Notice),
});
export type AppInfo = z.infer<typeof AppInfo>;

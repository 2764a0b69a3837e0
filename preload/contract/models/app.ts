import { z } from 'zod';
import { SessionId } from './ids.ts';
import { Problem } from './problem.ts';
import { Instant, PlainDate } from './time.ts';

/** Which kind of window this is. Main knows it from its own books, never from what a window says. */
export const WindowKind = z.enum(['console', 'audience', 'curtain', 'print']);
export type WindowKind = z.infer<typeof WindowKind>;

/** A sentence for the trainer that no action asked for: a backup was opened, the clock jumped. */
export const Notice = z.object({ id: z.string(), at: Instant, problem: Problem });
export type Notice = z.infer<typeof Notice>;

/** Whether there is a second screen that shows something of its own. */
export const ProjectorState = z.enum(['ready', 'none', 'mirrored']);
export type ProjectorState = z.infer<typeof ProjectorState>;

export const AppInfo = z.object({
  version: z.string(),
  dataFolder: z.string(),
  today: PlainDate,
  /** A session that nobody ended on its day. One that was interrupted today is simply live again (`live.view`). */
  forgotten: z.object({ sessionId: SessionId, title: z.string(), lastActivityAt: Instant, timeZone: z.string() }).nullable(),
  notices: z.array(Notice),
  projector: ProjectorState,
  /** Why the records cannot be opened: then nothing else works, and this is all that the console shows. */
  blocked: Problem.nullable(),
});
export type AppInfo = z.infer<typeof AppInfo>;

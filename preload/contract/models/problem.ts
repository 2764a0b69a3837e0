import { z } from 'zod';

/**
 * Every expected failure, by name. Each has a sentence in `renderer/locales/*` that says what happened and what to do; a code
 * without a sentence does not compile. They reach the trainer on the console, never the wall.
 */
export const ProblemCode = z.enum([
  // content
  'content.missing',
  'content.altered',
  'content.pack-invalid',
  'content.pack-newer',
  'content.not-found',
  'content.deck-unreadable',
  // people
  'people.file-unreadable',
  'people.file-empty',
  'people.file-not-text',
  'people.no-name-column',
  'people.import-gone',
  'people.name-missing',
  'people.not-found',
  'people.was-in-the-room',
  // sessions
  'session.not-found',
  'session.no-agenda',
  'session.other-live',
  'session.already-ended',
  'session.has-records',
  'session.last-day',
  'session.stale',
  'session.item-gone',
  // presence and notes
  'presence.not-live',
  'presence.reason-needed',
  'presence.in-future',
  'presence.order',
  'presence.event-gone',
  'note.not-found',
  'note.empty',
  // files out
  'export.cancelled',
  'export.disk-full',
  'export.gone',
  'export.not-writable',
  'export.failed',
  // the records file
  'records.newer',
  'records.damaged',
  'records.damaged-no-backup',
  'records.read-only',
  'records.disk-full',
  'records.busy',
  'records.failed',
  // the laptop
  'app.second-start',
  'clock.jumped',
  'screen.none',
  'screen.mirrored',
  'wall.rebuilt',
  'backup.failed',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** A failure that was foreseen: its code and the words that its sentence needs (names of files, dates, counts). */
export const Problem = z.object({
  code: ProblemCode,
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type Problem = z.infer<typeof Problem>;

/** An expected outcome as a value: either what was asked for, or a problem that a window can put into words. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** The zod schema of `Result<T>`. */
export const resultOf = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), value }), z.object({ ok: z.literal(false), problem: Problem })]);

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const failed = <T = never>(code: ProblemCode, params: Problem['params'] = {}): Result<T> => ({
  ok: false,
  problem: { code, params },
});

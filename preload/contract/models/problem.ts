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
  'content.pack-damaged',
  'content.pack-newer',
  'content.not-found',
  'content.deck-unreadable',
  // packs that are to be installed, and what is done with those that are
  'packs.nothing-chosen',
  'packs.none-there',
  'packs.preview-gone',
  'packs.unreadable',
  'packs.not-a-zip',
  'packs.table-too-large',
  'packs.path-forbidden',
  'packs.link',
  'packs.too-many',
  'packs.bomb',
  'packs.twice',
  'packs.same-name',
  'packs.name-reserved',
  'packs.file-missing',
  'packs.file-altered',
  'packs.signature-wrong',
  'packs.signature-other-key',
  'packs.signature-gone',
  'packs.same-version',
  'packs.source-gone',
  'packs.no-room',
  'packs.disk-failed',
  'packs.cancelled',
  'packs.busy',
  'packs.not-installed',
  'packs.no-previous',
  'packs.shipped',
  'packs.in-use',
  'packs.state-unreadable',
  'content.logo-unusable',
  // people
  'people.file-unreadable',
  'people.file-too-large',
  'people.file-empty',
  'people.file-not-text',
  'people.no-name-column',
  'people.import-gone',
  'people.name-missing',
  'people.not-found',
  'people.was-in-the-room',
  // sessions
  'session.not-found',
  'session.other-live',
  'session.already-ended',
  'session.day-held',
  'session.item-held',
  'session.has-records',
  'session.last-day',
  'session.item-gone',
  // presence and notes
  'presence.not-live',
  'presence.reason-needed',
  'presence.in-future',
  'presence.order',
  'presence.event-gone',
  'note.not-found',
  'note.empty',
  // what is live, where it cannot be written down
  'live.disk-full',
  'live.not-kept',
  'live.unreadable',
  // files out
  'export.cancelled',
  'export.disk-full',
  'export.gone',
  'export.not-writable',
  'export.failed',
  // paper
  'paper.unreadable',
  'paper.too-many',
  // the records file
  'records.newer',
  'records.damaged',
  'records.damaged-no-backup',
  'records.missing',
  'records.read-only',
  'records.disk-full',
  'records.busy',
  'records.failed',
  // the records file at the start of the kit, when there is nothing typed yet and nothing to try again
  'records.folder-protected',
  'records.in-use',
  'records.no-room',
  'records.unreachable',
  // the laptop
  'app.second-start',
  'clock.jumped',
  'screen.none',
  'screen.mirrored',
  'wall.rebuilt',
  'backup.failed',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** What can be wrong with a picture of the wall. */
export const WallProblem = ProblemCode.extract([
  'content.missing',
  'content.altered',
  'content.not-found',
  'content.deck-unreadable',
]);
export type WallProblem = z.infer<typeof WallProblem>;

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

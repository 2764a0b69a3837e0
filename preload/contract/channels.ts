import { z } from 'zod';
import { AppInfo, type WindowKind } from './models/app.ts';
import { PackList } from './models/content-pack.ts';
import { PackPreview, PackSource } from './models/content-pack-offer.ts';
import { PackWork } from './models/content-pack-work.ts';
import { CountyState } from './models/county.ts';
import { Deck } from './models/deck.ts';
import { BlockId, DayId, EventId, NoteId, PersonId, SessionId, Sha256, Slug } from './models/ids.ts';
import { ItemRef, ModuleRef } from './models/item-ref.ts';
import { Catalog, CatalogPack, GlossaryEntry, LibraryShelf, ModuleDetail, PlayableVideo } from './models/library.ts';
import { LiveCommand, LiveView, WallView } from './models/live.ts';
import { LanguageTag } from './models/localized.ts';
import { Note, NoteDraft } from './models/note.ts';
import { ActivityItem } from './models/pack.ts';
import { PacketWish, PaperChoices } from './models/paper.ts';
import { ImportPreview, Person, PersonDraft, PersonField } from './models/person.ts';
import { Room } from './models/presence.ts';
import { Printable } from './models/printable.ts';
import { resultOf, WallProblem } from './models/problem.ts';
import { SessionReport } from './models/report.ts';
import { SearchAnswer } from './models/search.ts';
import { BlockDraft, Session, SessionDetails, SessionSummary } from './models/session.ts';
import { Settings, SettingsChange } from './models/settings.ts';
import { Instant, PlainDate, PlainTime } from './models/time.ts';

/**
 * Every question that a window can ask of main, declared once. From this table come the handler map (a missing handler does
 * not compile), the type of `window.kit`, and the checks at run time. `windows` are the kinds that may ask.
 */
const channel = <const W extends readonly WindowKind[], I extends z.ZodType, O extends z.ZodType>(
  windows: W,
  input: I,
  output: O,
) => ({
  windows,
  input,
  output,
});

const nothing = z.strictObject({});
const bySession = z.strictObject({ sessionId: SessionId });
const session = resultOf(Session);
const room = resultOf(Room);

export const channels = {
  // the kit itself
  'app.info': channel(['console'], nothing, AppInfo),
  /** Where slide documents live: an origin of their own, without a bridge. */
  'app.deck-origin': channel(['console', 'audience'], nothing, z.object({ origin: z.string() })),
  'app.dismiss-notice': channel(['console'], z.strictObject({ id: z.string() }), nothing),
  'settings.get': channel(['console', 'audience', 'curtain'], nothing, Settings),
  'settings.set': channel(['console'], SettingsChange, resultOf(Settings)),

  // what the county's documents have in common
  'county.get': channel(['console'], nothing, CountyState),
  /** Takes the settings that a pack on board carries. */
  'county.use': channel(['console'], z.strictObject({ packId: z.string() }), resultOf(CountyState)),
  /** Goes on without a county's settings, until the trainer takes some. */
  'county.leave': channel(['console'], nothing, resultOf(CountyState)),

  // the library
  'library.catalog': channel(['console'], nothing, Catalog),
  /** What is on board, without what is in it. */
  'library.packs': channel(['console'], nothing, z.array(CatalogPack)),
  /** `roleId` null, or of a role that is not there: the first that has a module. */
  'library.shelf': channel(['console'], z.strictObject({ roleId: z.string().max(200).nullable() }), LibraryShelf),
  /** Of the version that is shown, or of the one that a session is planned with. */
  'library.module': channel(['console'], ModuleRef.partial({ packVersion: true }), resultOf(ModuleDetail)),
  'library.deck': channel(['console', 'audience'], z.strictObject({ item: ItemRef, language: LanguageTag }), resultOf(Deck)),
  'library.video': channel(['console', 'audience'], z.strictObject({ item: ItemRef }), resultOf(PlayableVideo)),
  'library.activity': channel(['console', 'audience'], z.strictObject({ item: ItemRef }), resultOf(ActivityItem)),
  /** Whether everything that an item needs is on board as it was published, and can be shown in that language. */
  'library.check': channel(['console'], z.strictObject({ item: ItemRef, language: LanguageTag }), resultOf(nothing)),
  /** Best first. What stands there in several languages is found once, in `language` where it has it. */
  'library.search': channel(['console'], z.strictObject({ query: z.string().max(200), language: LanguageTag }), SearchAnswer),
  /** Every word of every pack's glossary. */
  'library.glossary': channel(['console'], nothing, z.array(GlossaryEntry)),
  /** Asks where to, and copies a file of the library there. */
  'library.save-file': channel(
    ['console'],
    z.strictObject({ sha256: Sha256, suggestedName: z.string().max(120) }),
    resultOf(z.object({ path: z.string() })),
  ),

  // packs
  'packs.list': channel(['console'], nothing, PackList),
  /** Asks for files or a folder where need be, and looks at what lies there. Writes nothing. */
  'packs.inspect': channel(['console'], z.strictObject({ source: PackSource }), resultOf(PackPreview)),
  /**
   * Begins to install these packs of a preview, all of them in one step or none. Answers when it has begun; `packs.work` tells
   * the rest. `token` and manifests must be those that were shown.
   */
  'packs.install': channel(
    ['console'],
    z.strictObject({ token: z.string().max(64), manifests: z.array(Sha256).min(1).max(50) }),
    resultOf(nothing),
  ),
  /** Stops what goes on. Of an installation, what is whole is kept for the next time, or not. */
  'packs.cancel': channel(['console'], z.strictObject({ keep: z.boolean() }), resultOf(nothing)),
  /** Gives up an interrupted installation and the room that it takes. */
  'packs.discard': channel(['console'], z.strictObject({ manifestSha256: Sha256 }), resultOf(nothing)),
  /** Goes back to the previous version; once more, and the newer one is shown again. */
  'packs.roll-back': channel(['console'], z.strictObject({ packId: z.string().max(200) }), resultOf(PackList)),
  /**
   * Removes a pack with all its versions, or what was installed over one that ships with the kit. Where planned sessions use it,
   * it answers `packs.in-use` with their titles until `evenIfPlanned` says that this was read.
   */
  'packs.remove': channel(
    ['console'],
    z.strictObject({ packId: z.string().max(200), evenIfPlanned: z.boolean() }),
    resultOf(PackList),
  ),
  /** Begins to hash every file of the library, and mends what is damaged from any copy that it finds. */
  'packs.verify': channel(['console'], nothing, resultOf(nothing)),
  /**
   * Asks for files or a folder, and begins to mend from there what the last verification could not: any content that has the same
   * file will do. `packs.work` ends with the report anew.
   */
  'packs.mend': channel(['console'], z.strictObject({ from: z.enum(['files', 'folder']) }), resultOf(nothing)),
  'packs.work': channel(['console'], nothing, PackWork),
  /** What came of the last work has been read. */
  'packs.put-away': channel(['console'], nothing, nothing),

  // on paper
  /** Asks where to, and saves a deck there as a tagged PDF to be read. */
  'paper.save-handout': channel(
    ['console'],
    z.strictObject({ item: ItemRef, language: LanguageTag, withNotes: z.boolean() }),
    resultOf(z.object({ path: z.string() })),
  ),

  'paper.choices': channel(['console'], z.strictObject({ sessionId: SessionId.nullable() }), resultOf(PaperChoices)),
  /** The packet itself, to be printed. */
  'paper.packet': channel(['console'], PacketWish, resultOf(z.object({ bytes: z.instanceof(Uint8Array) }))),
  'paper.save-packet': channel(['console'], PacketWish, resultOf(z.object({ path: z.string() }))),

  // planning
  'sessions.list': channel(['console'], nothing, z.array(SessionSummary)),
  'sessions.get': channel(['console'], bySession, session),
  'sessions.create': channel(
    ['console'],
    z.strictObject({ title: z.string().max(200), date: PlainDate, startsAt: PlainTime }),
    session,
  ),
  /** Only a session that nobody has attended can be deleted. */
  'sessions.delete': channel(['console'], bySession, resultOf(nothing)),
  'sessions.update': channel(['console'], z.strictObject({ sessionId: SessionId, details: SessionDetails.partial() }), session),
  'sessions.add-day': channel(
    ['console'],
    z.strictObject({ sessionId: SessionId, date: PlainDate, startsAt: PlainTime }),
    session,
  ),
  'sessions.update-day': channel(
    ['console'],
    z.strictObject({ sessionId: SessionId, dayId: DayId, date: PlainDate, startsAt: PlainTime }),
    session,
  ),
  'sessions.remove-day': channel(['console'], z.strictObject({ sessionId: SessionId, dayId: DayId }), session),
  /** Adds a module: its agenda items stand at the end of the day. */
  'sessions.add-module': channel(
    ['console'],
    z.strictObject({ sessionId: SessionId, dayId: DayId, packId: z.string(), moduleId: Slug }),
    session,
  ),
  'blocks.add': channel(
    ['console'],
    z.strictObject({ sessionId: SessionId, block: BlockDraft, position: z.int().nonnegative().nullable() }),
    session,
  ),
  'blocks.update': channel(
    ['console'],
    z.strictObject({ sessionId: SessionId, blockId: BlockId, change: BlockDraft.omit({ dayId: true }).partial() }),
    session,
  ),
  'blocks.move': channel(
    ['console'],
    z.strictObject({ sessionId: SessionId, blockId: BlockId, dayId: DayId, position: z.int().nonnegative() }),
    session,
  ),
  'blocks.remove': channel(['console'], z.strictObject({ sessionId: SessionId, blockId: BlockId }), session),

  // people expected
  'people.expected': channel(['console'], bySession, z.array(Person)),
  'people.search': channel(['console'], z.strictObject({ query: z.string().max(200), sessionId: SessionId }), z.array(Person)),
  'people.add-expected': channel(['console'], z.strictObject({ sessionId: SessionId, person: PersonDraft }), resultOf(Person)),
  'people.update': channel(['console'], z.strictObject({ personId: PersonId, person: PersonDraft }), resultOf(Person)),
  'people.remove-expected': channel(['console'], z.strictObject({ sessionId: SessionId, personId: PersonId }), resultOf(nothing)),
  'people.preview-paste': channel(
    ['console'],
    z.strictObject({ sessionId: SessionId, text: z.string().max(2_000_000) }),
    resultOf(ImportPreview),
  ),
  /** Asks for a file. */
  'people.preview-file': channel(['console'], bySession, resultOf(ImportPreview)),
  'people.remap': channel(
    ['console'],
    z.strictObject({ token: z.string(), mapping: z.partialRecord(PersonField, z.int().nonnegative()), hasHeader: z.boolean() }),
    resultOf(ImportPreview),
  ),
  'people.import': channel(
    ['console'],
    z.strictObject({ token: z.string() }),
    resultOf(z.object({ added: z.int(), matched: z.int() })),
  ),

  // the live session
  'live.start': channel(['console'], z.strictObject({ sessionId: SessionId, dayId: DayId.nullable() }), resultOf(LiveView)),
  'live.view': channel(['console'], nothing, LiveView.nullable()),
  'live.command': channel(['console'], LiveCommand, resultOf(nothing)),
  /** `at` answers "when did it really finish?"; null is now. */
  'live.end': channel(['console'], z.strictObject({ sessionId: SessionId, at: Instant.nullable() }), resultOf(nothing)),
  'live.resume': channel(['console'], bySession, resultOf(LiveView)),
  'wall.view': channel(['audience', 'curtain'], nothing, WallView.nullable()),
  /** The wall has drawn this revision: only then is it put in front of the curtain. */
  'wall.painted': channel(['audience'], z.strictObject({ revision: z.int().nonnegative() }), nothing),
  /** Where the wall's picture is. */
  'wall.video-at': channel(
    ['audience'],
    z.strictObject({ item: ItemRef, seconds: z.number().nonnegative(), ended: z.boolean() }),
    nothing,
  ),
  /** A key that landed on the wall: it does there what it does on the console. */
  'wall.key': channel(['audience'], z.strictObject({ key: z.string().max(20) }), nothing),
  /** Wall and console change places. */
  'wall.swap': channel(['console'], nothing, resultOf(nothing)),
  'wall.problem': channel(['audience'], z.strictObject({ code: WallProblem, what: z.string().max(200) }), nothing),

  // in the room
  'presence.room': channel(['console'], bySession, room),
  /** `at` is a time at the venue ("came in at 9:20"), of that date or of today; null is now. */
  'presence.record': channel(
    ['console'],
    z.strictObject({
      sessionId: SessionId,
      personId: PersonId,
      kind: z.enum(['in', 'out']),
      at: PlainTime.nullable(),
      date: PlainDate.optional(),
    }),
    room,
  ),
  'presence.walk-in': channel(
    ['console'],
    z.strictObject({ sessionId: SessionId, person: PersonDraft, at: PlainTime.nullable(), date: PlainDate.optional() }),
    room,
  ),
  'presence.undo': channel(
    ['console'],
    z.strictObject({ sessionId: SessionId, eventId: EventId, reason: z.string().max(400) }),
    room,
  ),
  /** Changes the time of an event. On a later day a reason is needed. */
  'presence.correct': channel(
    ['console'],
    z.strictObject({ sessionId: SessionId, eventId: EventId, at: Instant, reason: z.string().max(400) }),
    room,
  ),
  'notes.list': channel(['console'], bySession, z.array(Note)),
  'notes.add': channel(['console'], z.strictObject({ sessionId: SessionId, note: NoteDraft }), resultOf(Note)),
  'notes.update': channel(['console'], z.strictObject({ noteId: NoteId, note: NoteDraft }), resultOf(Note)),
  'notes.remove': channel(['console'], z.strictObject({ noteId: NoteId }), resultOf(nothing)),

  // the page that is turned into a PDF
  'print.document': channel(['print'], nothing, Printable),
  'print.ready': channel(['print'], nothing, nothing),

  // afterwards
  'report.get': channel(['console'], bySession, resultOf(SessionReport)),
  'report.save': channel(
    ['console'],
    z.strictObject({ sessionId: SessionId, format: z.enum(['summary-pdf', 'attendance-csv', 'session-json']) }),
    resultOf(z.object({ path: z.string() })),
  ),
} as const;

export type Channels = typeof channels;
export type ChannelName = keyof Channels;
export type ChannelInput<C extends ChannelName> = z.input<Channels[C]['input']>;
export type ChannelParsed<C extends ChannelName> = z.output<Channels[C]['input']>;
export type ChannelOutput<C extends ChannelName> = z.output<Channels[C]['output']>;

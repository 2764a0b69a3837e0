import { z } from 'zod';
import { BlockId, DayId, SessionId, Slug } from './ids.ts';
import { ItemRef } from './item-ref.ts';
import { LanguageTag, UiLanguage } from './localized.ts';
import { PlainTime } from './time.ts';

/** A moment of this machine's clock in milliseconds since 1970, for reckoning that never leaves the machine. */
export const EpochMs = z.number().nonnegative();

export const DeckScreen = z.object({
  kind: z.literal('deck'),
  item: ItemRef,
  language: LanguageTag,
  slideId: Slug,
  /** How many of the slide's fragments are shown. */
  step: z.int().nonnegative(),
});

export const VideoScreen = z.object({
  kind: z.literal('video'),
  item: ItemRef,
  /** Caption language, or none. */
  captions: LanguageTag.nullable(),
  playing: z.boolean(),
  /** Where the picture was at `stampedAt`; while playing it is that plus the time since. */
  seconds: z.number().nonnegative(),
  stampedAt: EpochMs,
  durationSeconds: z.number().positive(),
  /** 0 to 1 */
  volume: z.number().min(0).max(1),
});
export type VideoScreen = z.infer<typeof VideoScreen>;

export const CaptionSize = z.enum(['normal', 'large', 'largest']);
export type CaptionSize = z.infer<typeof CaptionSize>;

/** How captions stand on the wall, for every video of the session. Which language comes first is chosen for each video. */
export const RoomCaptions = z.object({
  size: CaptionSize,
  /** A second language under the first, where a video has it. */
  also: LanguageTag.nullable(),
});
export type RoomCaptions = z.infer<typeof RoomCaptions>;

export const USUAL_CAPTIONS: RoomCaptions = { size: 'normal', also: null };

/** What an agenda item puts on the wall. */
export const Screen = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('welcome') }),
  /** An agenda item without content, or a break: its title, and when it goes on. */
  z.object({ kind: z.literal('card'), blockId: BlockId, title: z.string(), backAt: PlainTime.nullable() }),
  z.object({ kind: z.literal('activity'), item: ItemRef, language: LanguageTag }),
  DeckScreen,
  VideoScreen,
]);
export type Screen = z.infer<typeof Screen>;

/** The only modes there are: each is shown in words and by shape. */
export const Cover = z.enum(['none', 'black', 'welcome']);
export type Cover = z.infer<typeof Cover>;

/** What happened to an agenda item: when it was begun and ended, in order. One item can be visited more than once. */
export const BlockVisit = z.object({ blockId: BlockId, from: EpochMs, to: EpochMs.nullable() });
export type BlockVisit = z.infer<typeof BlockVisit>;

/** The live session: what is being shown, where the trainer is, which modes are on. Main is its only owner. */
export const LiveState = z.object({
  sessionId: SessionId,
  /** Rises with every change. */
  revision: z.int().nonnegative(),
  dayId: DayId,
  blockId: BlockId.nullable(),
  /** Where the trainer is. On the wall too, unless frozen or covered. */
  screen: Screen,
  cover: Cover,
  /** The screen that the wall keeps while frozen. */
  frozen: Screen.nullable(),
  visits: z.array(BlockVisit),
  /** The laptop shows no names and no notes; the wall goes on. */
  locked: z.boolean().default(false),
  roomCaptions: RoomCaptions.default({ ...USUAL_CAPTIONS }),
  /** The last time that the trainer did anything: the proposal for "when did it really finish?" */
  lastActivityAt: EpochMs,
});
export type LiveState = z.infer<typeof LiveState>;

/** What the wall draws. It holds nobody's data. */
export const WallView = z.object({
  revision: z.int().nonnegative(),
  cover: Cover,
  screen: Screen,
  title: z.string(),
  subtitle: z.string(),
  language: UiLanguage,
  roomCaptions: RoomCaptions,
});
export type WallView = z.infer<typeof WallView>;

/** What the trainer asks of the live session. Time never sends one of these by itself. */
export const LiveCommand = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('next') }),
  z.object({ kind: z.literal('back') }),
  z.object({ kind: z.literal('first') }),
  z.object({ kind: z.literal('last') }),
  z.object({ kind: z.literal('go-to-slide'), slideId: Slug, step: z.int().nonnegative().default(0) }),
  z.object({ kind: z.literal('go-to-block'), blockId: BlockId }),
  z.object({ kind: z.literal('next-block') }),
  /** Beside the agenda: a deck at a slide, a video standing still at a second. */
  z.object({
    kind: z.literal('open-item'),
    item: ItemRef,
    slideId: Slug.optional(),
    seconds: z.number().nonnegative().optional(),
  }),
  z.object({ kind: z.literal('toggle-black') }),
  z.object({ kind: z.literal('toggle-freeze') }),
  z.object({ kind: z.literal('toggle-welcome') }),
  z.object({ kind: z.literal('lock') }),
  /** `by` is whoever says that they are using this laptop now. */
  z.object({ kind: z.literal('unlock'), by: z.string().min(1).max(200) }),
  z.object({ kind: z.literal('play') }),
  z.object({ kind: z.literal('pause') }),
  z.object({ kind: z.literal('toggle-play') }),
  z.object({ kind: z.literal('seek'), seconds: z.number().nonnegative() }),
  z.object({ kind: z.literal('captions'), language: LanguageTag.nullable() }),
  z.object({ kind: z.literal('room-captions'), change: RoomCaptions.partial() }),
  z.object({ kind: z.literal('volume'), volume: z.number().min(0).max(1) }),
  /** The wall reports where its picture is: the truth that the console follows. */
  z.object({ kind: z.literal('video-at'), seconds: z.number().nonnegative(), ended: z.boolean() }),
]);
export type LiveCommand = z.infer<typeof LiveCommand>;

/** What the console is told beside the state: how the kit stands. */
export const WallStatus = z.enum(['ready', 'rebuilding', 'no-projector', 'mirrored']);
export type WallStatus = z.infer<typeof WallStatus>;

/**
 * How a live session was found at start: resumed as it was, or paused after sleep or a restart of the machine, or as a backup had it
 * because the records were damaged, or from its plan because its state could not be read.
 */
export const ResumeKind = z.enum(['fresh', 'same-boot', 'after-restart', 'after-sleep', 'from-backup', 'from-plan']);
export type ResumeKind = z.infer<typeof ResumeKind>;

/** The wall's width and height, so that a picture of it has its shape: an old projector is not as wide as a new one. */
export const WallSize = z.object({ width: z.number().positive(), height: z.number().positive() });
export type WallSize = z.infer<typeof WallSize>;

export const LiveView = z.object({
  state: LiveState,
  wall: WallView,
  wallStatus: WallStatus,
  wallSize: WallSize,
  resumed: ResumeKind,
});
export type LiveView = z.infer<typeof LiveView>;

import { z } from 'zod';
import { Slug } from '../../../preload/contract/models/ids.ts';

/** When something appears: a line's id, or seconds after that line begins ("ask+1.5"). Sound and picture can so never drift apart. */
export const At = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\+\d+(?:\.\d+)?)?$/);

export const Mood = z.enum(['calm', 'smile', 'worried', 'curious', 'flat']);
export type Mood = z.infer<typeof Mood>;

/** How a drawn adult looks. Nobody real is meant. */
export const Look = z.object({
  skin: z.enum(['deep', 'brown', 'tan', 'light']),
  hair: z.enum(['short', 'bun', 'bob', 'curly', 'long', 'bald', 'scarf']),
  hairColor: z.enum(['black', 'brown', 'gray', 'auburn', 'plum']),
  top: z.enum(['teal', 'rust', 'navy', 'sage', 'plum', 'sand']),
  bottom: z.enum(['ink', 'slate', 'khaki']).default('ink'),
  glasses: z.boolean().default(false),
  beard: z.boolean().default(false),
  lanyard: z.boolean().default(true),
});
export type Look = z.infer<typeof Look>;

export const Held = z.enum(['papers', 'list', 'mug', 'form', 'phone', 'nothing']);
export type Held = z.infer<typeof Held>;

export const Setting = z.enum(['hallway', 'entrance', 'office', 'lounge', 'front-desk', 'workroom']);
export type Setting = z.infer<typeof Setting>;

const Actor = z.object({
  id: Slug,
  look: Look,
  /** Where the feet stand, in pixels of a picture 1280 wide. */
  x: z.number(),
  facing: z.enum(['left', 'right']),
  holds: Held.default('nothing'),
  /** Walks in from the edge of the picture. */
  enters: At.optional(),
  leaves: At.optional(),
  moods: z.array(z.object({ at: At, mood: Mood })).default([]),
});
export type Actor = z.infer<typeof Actor>;

const Bubble = z.object({
  who: Slug,
  /** The line that is spoken in it; its English text is drawn. */
  line: Slug,
  /** A word above the bubble. */
  label: z.string().optional(),
  until: At.optional(),
});

/** Two or three adults talk in a place. */
export const Conversation = z.object({
  kind: z.literal('conversation'),
  setting: Setting,
  clock: z
    .string()
    .regex(/^\d{1,2}:\d{2}$/)
    .default('10:05'),
  students: z.boolean().default(false),
  cast: z.array(Actor).min(1).max(3),
  bubbles: z.array(Bubble).default([]),
  /** Bubbles stay and stack instead of giving way to each other. */
  stack: z.boolean().default(false),
  /** A ring that empties: so many seconds to answer. */
  countdown: z.object({ at: At, seconds: z.number().positive() }).optional(),
});

/** The same moment answered in two or three ways, and what each answer costs. */
export const Answers = z.object({
  kind: z.literal('answers'),
  you: Look,
  other: Look,
  /** They are not in one room: both hold a phone to the ear. */
  phone: z.boolean().optional(),
  panels: z
    .array(z.object({ at: At, name: z.string(), says: z.string(), saysAt: At, cost: z.string(), costAt: At, otherMood: Mood }))
    .min(2)
    .max(3),
});

/** Cards side by side, filled one statement after the other: what the law says, good practice, what the county decides. */
export const Columns = z.object({
  kind: z.literal('columns'),
  columns: z
    .array(
      z.object({
        at: At,
        title: z.string(),
        items: z.array(z.object({ at: At, text: z.string() })),
        /** A line to write on. */
        blankAt: At.optional(),
      }),
    )
    .min(2)
    .max(3),
  strip: z.object({ at: At, text: z.string() }).optional(),
});

export const Icon = z.enum(['person', 'form', 'team', 'heart', 'loop', 'key', 'path', 'folder', 'door', 'talk', 'calendar']);
export type Icon = z.infer<typeof Icon>;

/** A process drawn by hand, step by step; the last arrow may lead back to the first step. */
export const Path = z.object({
  kind: z.literal('path'),
  title: z.string(),
  nodes: z
    .array(z.object({ at: At, label: z.string(), icon: Icon }))
    .min(3)
    .max(6),
  back: z.object({ at: At, label: z.string() }).optional(),
});

/** Steps that build on each other, climbed by a person. */
export const Ladder = z.object({
  kind: z.literal('ladder'),
  heading: z.string().optional(),
  climber: Look,
  rungs: z
    .array(z.object({ at: At, name: z.string(), text: z.string() }))
    .min(3)
    .max(6),
  rail: z.object({ at: At, text: z.string() }).optional(),
});

/** A person thinks of what is there and what is missing. */
export const Things = z.object({
  kind: z.literal('things'),
  who: Look,
  thought: z.object({ at: At, text: z.string() }),
  things: z
    .array(z.object({ at: At, label: z.string(), icon: Icon, missing: z.boolean() }))
    .min(2)
    .max(4),
  /** A list that grows. */
  list: z.object({ at: At, from: z.int().positive(), to: z.int().positive(), growAt: At }).optional(),
});

/** A card that somebody writes on, to carry away. */
export const Card = z.object({
  kind: z.literal('card'),
  who: Look,
  title: z.string(),
  titleAt: At,
  writeAt: At,
  mood: Mood.default('smile'),
});

/** A person inside several rings, the nearest first, and a sentence that travels through them: inward, and back out. */
export const Rings = z.object({
  kind: z.literal('rings'),
  title: z.string(),
  rings: z
    .array(z.object({ at: At, name: z.string() }))
    .min(2)
    .max(4),
  /** Where the sentence goes next. Ring 0 is the person in the middle, 1 the nearest ring; `text` stands beside that ring. */
  stops: z.array(z.object({ at: At, ring: z.int().min(0), text: z.string().optional() })).default([]),
});

const Speaking = z.object({ id: Slug, look: Look, moods: z.array(z.object({ at: At, mood: Mood })).default([]) });

/** Two adults on the phone, each in a place of their own; or a phone that rings where nobody picks it up. */
export const Call = z.object({
  kind: z.literal('call'),
  caller: Speaking,
  /** Missing: nobody answers. */
  called: Speaking.optional(),
  place: z.enum(['kitchen', 'workshop']),
  bubbles: z.array(Bubble).default([]),
  /** The moments at which it rings unanswered; each leaves a mark that stays. */
  rings: z.array(z.object({ at: At })).default([]),
  countdown: z.object({ at: At, seconds: z.number().positive() }).optional(),
});

export const Level = z.enum(['flows', 'slow', 'stuck']);
export type Level = z.infer<typeof Level>;

/** Several weeks side by side: a number that everybody sees, and the strands around it that only a second look shows. */
export const Weeks = z.object({
  kind: z.literal('weeks'),
  /** In the order of the columns; each appears for all weeks at once. */
  strands: z
    .array(z.object({ at: At, label: z.string() }))
    .min(3)
    .max(6),
  /** The column with the number stands after so many strands. */
  numberAfter: z.int().min(0).max(6),
  numberLabel: z.string(),
  weeks: z
    .array(z.object({ at: At, name: z.string(), number: z.int().min(0).max(10), levels: z.array(Level) }))
    .min(2)
    .max(3),
  /** What a full, a half and an empty circle mean. */
  legend: z.object({ at: At, flows: z.string(), slow: z.string(), stuck: z.string() }),
  /** The week that is pointed out at the end. */
  mark: z.object({ at: At, week: z.int().min(0) }).optional(),
});

/** A table that fills cell by cell: what is known of each row, and what is still a question. */
export const Grid = z.object({
  kind: z.literal('grid'),
  columns: z
    .array(z.object({ at: At, title: z.string() }))
    .min(2)
    .max(4),
  rows: z
    .array(
      z.object({
        at: At,
        name: z.string(),
        /** A cell without text is a question mark. */
        cells: z.array(z.object({ at: At, text: z.string().optional() })).max(4),
      }),
    )
    .min(2)
    .max(4),
});

/** Slips of paper that leave a pile for a lane, one after the other: what holds and what gives way, what comes first. */
export const Sort = z.object({
  kind: z.literal('sort'),
  lanes: z
    .array(z.object({ at: At, title: z.string(), note: z.object({ at: At, text: z.string() }).optional() }))
    .min(2)
    .max(4),
  slips: z
    .array(
      z.object({
        at: At,
        /** Which lane it goes to, counted from 0. */
        lane: z.int().min(0).max(3),
        /** A word or two. Without one it is a slip that nobody needs to read. */
        label: z.string().optional(),
      }),
    )
    .min(2)
    .max(12),
});

export const Picture = z.discriminatedUnion('kind', [
  Conversation,
  Answers,
  Columns,
  Path,
  Ladder,
  Things,
  Card,
  Rings,
  Call,
  Weeks,
  Grid,
  Sort,
]);
export type Picture = z.infer<typeof Picture>;
export type PictureOf<K extends Picture['kind']> = Extract<Picture, { kind: K }>;

import { z } from 'zod';
import { HourRules } from './county.ts';
import { BlockId, PersonId } from './ids.ts';

/** Why somebody's hours are what they are. */
export const HoursOutcome = z.enum(['whole', 'part', 'below-minimum', 'not-whole', 'absent']);
export type HoursOutcome = z.infer<typeof HoursOutcome>;

const minutes = z.int().nonnegative();

/** What one person earned, item by item. All in whole minutes. */
export const EarnedHours = z.object({
  personId: PersonId,
  /** Creditable items only; `offered` is how long it was on, `present` how long they were there meanwhile. */
  items: z.array(z.object({ blockId: BlockId, offered: minutes, present: minutes })),
  offered: minutes,
  present: minutes,
  /** Of coming late or leaving early, that the rule forgives. */
  forgiven: minutes,
  earned: minutes,
  outcome: HoursOutcome,
});
export type EarnedHours = z.infer<typeof EarnedHours>;

/** Hours earned in a session, and the rule that they were earned under. */
export const SessionHours = z.object({ rule: HourRules, people: z.array(EarnedHours) });
export type SessionHours = z.infer<typeof SessionHours>;

/** Every minute that somebody was there for counts, and nothing else: what a session has that nobody gave another rule. */
export const PLAIN_RULE: HourRules = {
  graceMinutes: 0,
  minimumPercent: 0,
  roundToMinutes: 1,
  rounding: 'down',
  partial: 'proportional',
};

import { z } from 'zod';
import { LetterKeys, USUAL_LETTERS } from './letter-keys.ts';
import { UiLanguage } from './localized.ts';
import { PlainDate } from './time.ts';

/** What this laptop remembers about how its trainer likes to work. Agency and names here are the trainer's own. */
export const Settings = z.object({
  language: UiLanguage.default('en'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Single-letter keys (B, G and the like) can be switched off: WCAG 2.1.4. */
  letterKeys: z.boolean().default(true),
  /** And which they are can be chosen. */
  letters: LetterKeys.default({ ...USUAL_LETTERS }),
  notesSize: z.int().min(16).max(48).default(20),
  /** Asked once a day; corrections are stamped with it. */
  operator: z.object({ name: z.string().max(200), onDate: PlainDate.nullable() }).default({ name: '', onDate: null }),
  /** Proposed for a new session; empty is the county's own name, where the content brings it. */
  hostAgency: z.string().max(200).default(''),
  /** Who signs on this laptop in the place of the county's signatory. */
  signatoryName: z.string().max(200).default(''),
  signatoryTitle: z.string().max(200).default(''),
  timeZone: z.string().default('America/Los_Angeles'),
  overscanPercent: z.number().min(0).max(10).default(0),
});
export type Settings = z.infer<typeof Settings>;

const { shape } = Settings;

/** A change of some settings. Without the defaults, which zod would otherwise put in the place of every field left out. */
export const SettingsChange = z
  .object({
    language: shape.language.unwrap(),
    theme: shape.theme.unwrap(),
    letterKeys: shape.letterKeys.unwrap(),
    letters: shape.letters.unwrap(),
    notesSize: shape.notesSize.unwrap(),
    operator: shape.operator.unwrap(),
    hostAgency: shape.hostAgency.unwrap(),
    signatoryName: shape.signatoryName.unwrap(),
    signatoryTitle: shape.signatoryTitle.unwrap(),
    timeZone: shape.timeZone.unwrap(),
    overscanPercent: shape.overscanPercent.unwrap(),
  })
  .partial();
export type SettingsChange = z.infer<typeof SettingsChange>;

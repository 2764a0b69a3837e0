import { z } from 'zod';
import { Sha256, Slug } from './ids.ts';
import { Localized } from './localized.ts';
import { PackPath } from './pack-path.ts';

const line = z.string().trim().min(1).max(200);

/** Who signs certificates and summaries. */
export const Signatory = z.object({ name: line, title: line });
export type Signatory = z.infer<typeof Signatory>;

/**
 * By what right continuing education is given. All three have to be there: a certificate that names a provider without the
 * agency that approved it is worth nothing to a licensee.
 */
export const CeProvider = z.object({
  /** Who approved it, as `CAMFT`. */
  approvalAgency: line,
  providerNumber: z.string().trim().min(1).max(60),
  /** The sentence that has to stand on the certificate, word for word. */
  statement: Localized,
});
export type CeProvider = z.infer<typeof CeProvider>;

/** How minutes in the room become hours earned. */
export const HourRules = z.object({
  /** So many minutes of coming late or leaving early cost nothing. */
  graceMinutes: z.int().min(0).max(60),
  /** Who was there for less than this share of the creditable time, in percent, earns nothing. */
  minimumPercent: z.int().min(0).max(100),
  /** Hours are given in steps of so many minutes. */
  roundToMinutes: z.union([z.literal(1), z.literal(5), z.literal(6), z.literal(15), z.literal(30), z.literal(60)]),
  /** `down` never gives a minute that was not there. */
  rounding: z.enum(['down', 'nearest']),
  /** Whether part of a session earns part of its hours; `none`: all of it or nothing. */
  partial: z.enum(['proportional', 'none']),
});
export type HourRules = z.infer<typeof HourRules>;

/** How long records are kept before the trainer is asked about them; nothing is ever deleted by itself. */
export const Retention = z.enum(['standard', 'five-years', 'seven-years', 'permanent']);
export type Retention = z.infer<typeof Retention>;

/** A question that every evaluation of the county asks, beside those of the modules' objectives. */
export const EvaluationQuestion = z.discriminatedUnion('kind', [
  z.object({ id: Slug, text: Localized, kind: z.literal('agree') }),
  z.object({ id: Slug, text: Localized, kind: z.literal('yes-no') }),
  z.object({ id: Slug, text: Localized, kind: z.literal('text') }),
  z.object({ id: Slug, text: Localized, kind: z.literal('choice'), choices: z.array(Localized).min(2).max(10) }),
]);
export type EvaluationQuestion = z.infer<typeof EvaluationQuestion>;

/** What a county's summaries, certificates and hours have in common. Each part may be left out: then the kit's own stands. */
export const CountySettings = z.object({
  /** The agency's name as it stands on documents. */
  agency: line.optional(),
  address: z.string().trim().min(1).max(400).optional(),
  signatory: Signatory.optional(),
  ce: CeProvider.optional(),
  hours: HourRules.optional(),
  retention: Retention.optional(),
  evaluation: z.array(EvaluationQuestion).max(30).optional(),
});
export type CountySettings = z.infer<typeof CountySettings>;

/** As a pack carries them: the logo is a file of the pack, PNG or JPEG. */
export const PackCounty = CountySettings.extend({ logo: PackPath.optional() });
export type PackCounty = z.infer<typeof PackCounty>;

/** Of a logo. A document needs no more, and whoever reads it is spared a picture that fills the memory. */
export const LOGO_BYTES_LIMIT = 256 * 1024;
export const LOGO_SIDE_LIMIT = 4000;
const LogoType = z.enum(['image/png', 'image/jpeg']);
export const LOGO_TYPES: ReadonlySet<string> = new Set(LogoType.options);

/** A logo that was looked at and is what it says it is. */
export const CountyLogo = z.object({ mediaType: LogoType, base64: z.base64().max(Math.ceil(LOGO_BYTES_LIMIT / 3) * 4) });
export type CountyLogo = z.infer<typeof CountyLogo>;

/** Where a county's settings come from. */
export const CountySource = z.object({
  packId: z.string(),
  packVersion: z.string(),
  title: Localized,
  publisher: z.string(),
  manifestSha256: Sha256,
  /** The fingerprint of the key that signed the pack, or null where none did. */
  signedBy: z.string().nullable(),
});
export type CountySource = z.infer<typeof CountySource>;

/** A county's settings as documents use them: what was taken from a pack stays when the pack is removed. */
export const County = z.object({ source: CountySource, settings: CountySettings, logo: CountyLogo.nullable() });
export type County = z.infer<typeof County>;

/** Who signs on a laptop in the place of the county's signatory; nobody where the name is empty. */
export const LocalSignatory = z.object({ name: z.string().max(200), title: z.string().max(200) });
export type LocalSignatory = z.infer<typeof LocalSignatory>;

/** What a session was held under: a trainer who signed in the place of the county's signatory is named. */
export const HeldUnder = County.extend({ signatory: LocalSignatory.nullable() });
export type HeldUnder = z.infer<typeof HeldUnder>;

/** What Settings shows: the county's settings in force, and those of the content on board that are not. */
export const CountyState = z.object({
  inForce: County.nullable(),
  /** Why nothing changes by itself: the trainer has decided. */
  chosenByTrainer: z.boolean(),
  /** Content with other settings than those in force, each in its newest version. */
  offers: z.array(z.object({ source: CountySource, settings: CountySettings })),
});
export type CountyState = z.infer<typeof CountyState>;

import { z } from 'zod';

/** The languages that the kit's own windows speak. Content may come in others too. */
export const UiLanguage = z.enum(['en', 'es']);
export type UiLanguage = z.infer<typeof UiLanguage>;

/** A BCP 47 tag as packs use it: `en`, `es`, `es-MX`, `vi`. */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);
export type LanguageTag = z.infer<typeof LanguageTag>;

/** One text in several languages, by language tag. At least one is there. */
export const Localized = z
  .record(LanguageTag, z.string().min(1).max(4000))
  .refine((texts) => Object.keys(texts).length > 0, 'has no language at all');
export type Localized = z.infer<typeof Localized>;

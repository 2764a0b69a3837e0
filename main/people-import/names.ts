const TITLES = /^(?:jr|sr|esq|ph\.? ?d|ed\.? ?d|psy\.? ?d|m\.? ?ed)\.?$/i;
const CAPITALS = /^(?:[A-Z]{2,5}|(?:[A-Z]\.){2,4})$/;

/**
 * Whether what stands behind a comma is no given name but a degree or the like: "LCSW", "Ph.D.", "Jr." Capitals say nothing where
 * the name before them is in capitals too.
 */
export const isDegree = (text: string, before: string): boolean =>
  TITLES.test(text) || (CAPITALS.test(text) && before !== before.toUpperCase());

/** Spaces as a person sees them; letters in the form that keyboards write. The letters themselves stay as typed. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim();

/**
 * A whole name as it should stand on a certificate: "Peña, Ana" becomes "Ana Peña", while "Ana Peña, LCSW" stays. Nothing else
 * is changed: people know how they are written.
 */
export const wholeName = (text: string): string => {
  const [family, given, ...more] = text.split(',').map(tidy);
  const turns = family && given && more.length === 0 && !isDegree(given, family);
  return turns ? `${given} ${family}` : tidy(text);
};

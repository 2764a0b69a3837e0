/** The name of a language by its tag in the window's own language, in a sentence: "Spanish", "español". Unknown tags stay. */
export const languageName = (tag: string, uiLanguage: string): string => {
  try {
    return new Intl.DisplayNames([uiLanguage], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

/** The same on a button, where it begins with a capital in every language. */
export const languageLabel = (tag: string, uiLanguage: string): string => {
  const name = languageName(tag, uiLanguage);
  return name.charAt(0).toLocaleUpperCase(uiLanguage) + name.slice(1);
};

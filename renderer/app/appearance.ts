import type { Settings } from '../../preload/contract/models/settings.ts';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

let chosen: Settings['theme'] = 'system';

const apply = (): void => {
  const theme = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen;
  document.documentElement.dataset.theme = theme;
};

dark.addEventListener('change', apply);

/** Sets the root's theme and language after the settings; `system` follows the laptop from then on. */
export const showAppearance = ({ theme, language }: Pick<Settings, 'theme' | 'language'>): void => {
  chosen = theme;
  apply();
  document.documentElement.lang = language;
};

import { readSetting, writeSetting } from '../../ui/language/language-preference.js';
import type { Theme } from '../../ui/theme/sync-theme.js';

const key = 'hannun:office-theme';

/** `null`: none chosen, the device's setting holds. */
export function chosenTheme(): Theme | null {
  const kept = readSetting(key);
  return kept === 'light' || kept === 'dark' ? kept : null;
}

export const shownTheme = (): Theme => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light');

export function chooseTheme(theme: Theme): void {
  writeSetting(key, theme);
  document.documentElement.dataset.theme = theme;
}

import { readSetting, writeSetting } from '../../components/language/language-choice.js';
import type { Theme } from '../../components/theme/follow-theme.js';

const key = 'hannun:office-theme';

/** The theme chosen for the office on this device; `null`: none, the device decides. */
export function chosenTheme(): Theme | null {
  const kept = readSetting(key);
  return kept === 'light' || kept === 'dark' ? kept : null;
}

/** The theme the page shows now. */
export const shownTheme = (): Theme => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light');

/** Shows this theme from now on, on this device. */
export function chooseTheme(theme: Theme): void {
  writeSetting(key, theme);
  document.documentElement.dataset.theme = theme;
}

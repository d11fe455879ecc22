import { readSetting, writeSetting } from '../../ui/storage/settings.js';
import type { Theme } from '../../ui/theme/sync-theme.js';

const themeStorageKey = 'hannun:office-theme';

/** `null`: none chosen, the device's setting holds. */
export function storedTheme(): Theme | null {
  const stored = readSetting(themeStorageKey);
  return stored === 'light' || stored === 'dark' ? stored : null;
}

export const currentTheme = (): Theme =>
  document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';

export function saveTheme(theme: Theme): void {
  writeSetting(themeStorageKey, theme);
  document.documentElement.dataset.theme = theme;
}

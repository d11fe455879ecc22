import type { ColorScheme } from '@hannun/shared/contract';
import { readSetting, writeSetting } from '../../ui/storage/settings.js';

const themeStorageKey = 'hannun:office-theme';

/** `null`: none chosen, the device's setting holds. */
export function storedTheme(): ColorScheme | null {
  const stored = readSetting(themeStorageKey);
  return stored === 'light' || stored === 'dark' ? stored : null;
}

export const currentTheme = (): ColorScheme =>
  document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';

export function saveTheme(theme: ColorScheme): void {
  writeSetting(themeStorageKey, theme);
  document.documentElement.dataset.theme = theme;
}

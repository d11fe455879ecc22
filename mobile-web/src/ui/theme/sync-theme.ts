import type { ColorScheme } from '@hannun/shared/contract';

/** Applies the chosen theme, else the device's light or dark setting. Call before the first render. */
export function syncTheme(getChosenTheme: () => ColorScheme | null = () => null): void {
  const darkQuery = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    document.documentElement.dataset.theme = getChosenTheme() ?? (darkQuery.matches ? 'dark' : 'light');
  };
  apply();
  darkQuery.addEventListener('change', apply);
}

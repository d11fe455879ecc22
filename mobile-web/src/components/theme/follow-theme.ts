export type Theme = 'light' | 'dark';

/** Applies the chosen theme, else the device's light or dark setting. Call before the first render. */
export function followTheme(chosen: () => Theme | null = () => null): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    document.documentElement.dataset.theme = chosen() ?? (dark.matches ? 'dark' : 'light');
  };
  apply();
  dark.addEventListener('change', apply);
}

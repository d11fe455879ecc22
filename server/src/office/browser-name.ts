const browsers = [
  ['Edg', 'Edge'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Whale', 'Whale'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const systems = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac', 'Linux'] as const;

/** Browser and operating system from the `User-Agent`, for the list of sessions. */
export function browserName(agent: string | undefined): string {
  const browser = browsers.find(([mark]) => agent?.includes(`${mark}/`))?.[1];
  const system = systems.find((name) => agent?.includes(name));
  return [browser, system].filter(Boolean).join(' · ') || '?';
}

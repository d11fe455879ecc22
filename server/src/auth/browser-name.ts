const browserMarkers = [
  ['Edg', 'Edge'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Whale', 'Whale'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const operatingSystems = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac', 'Linux'] as const;

/** Browser and operating system from the `User-Agent`, for the list of sessions. */
export function describeBrowser(userAgent: string | undefined): string {
  const browser = browserMarkers.find(([mark]) => userAgent?.includes(`${mark}/`))?.[1];
  const operatingSystem = operatingSystems.find((name) => userAgent?.includes(name));
  return [browser, operatingSystem].filter(Boolean).join(' · ') || '?';
}

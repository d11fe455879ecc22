const assetPattern = /\/display\/assets\/[\w-]+?-([\w-]{8})\.(?:js|css)/g;

/** The hashes of the page's files; empty in development. */
export function parseBuildId(html: string): string {
  const hashes = [...html.matchAll(assetPattern)].map(([, hash]) => hash ?? '');
  return Array.from(new Set(hashes)).sort().join('.').slice(0, 40);
}

export const currentBuildId = (): string =>
  parseBuildId(
    Array.from(document.head.querySelectorAll('script[src], link[rel="stylesheet"]'))
      .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
      .join(' '),
  );

/** `null` while the server cannot be reached. */
export async function fetchServedBuildId(): Promise<string | null> {
  try {
    const response = await fetch('/display/', { cache: 'no-store' });
    return response.ok ? parseBuildId(await response.text()) : null;
  } catch {
    // Server down: nothing newer is served.
    return null;
  }
}

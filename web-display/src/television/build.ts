/** The files that make up a build, as a page names them. */
const buildFiles = /\/display\/assets\/[\w-]+?-([\w-]{8})\.(?:js|css)/g;

/** A build's name: the hashes of the files its page names; empty while developing. */
export function buildOf(html: string): string {
  const hashes = [...html.matchAll(buildFiles)].map(([, hash]) => hash ?? '');
  return Array.from(new Set(hashes)).sort().join('.').slice(0, 40);
}

/** The build this page runs. */
export const ownBuild = (): string =>
  buildOf(
    Array.from(document.head.querySelectorAll('script[src], link[rel="stylesheet"]'))
      .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
      .join(' '),
  );

/** The build the server serves now; `null` while it cannot be asked. */
export async function servedBuild(): Promise<string | null> {
  try {
    const response = await fetch('/display/', { cache: 'no-store' });
    return response.ok ? buildOf(await response.text()) : null;
  } catch {
    // A server that is away serves nothing newer.
    return null;
  }
}

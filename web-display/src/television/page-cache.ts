const cacheName = 'hannun-display';
/** By then the page has fetched what it needs: scripts, letters, the voice (milliseconds). */
const settled = 20_000;

/**
 * Keeps the page and every file it uses for a start without network. Works where the page came over
 * https or from the same machine; elsewhere browsers offer no such cache.
 */
export async function keepPage(): Promise<void> {
  setTimeout(() => void keepFiles(usedFiles()), settled);
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  try {
    await navigator.serviceWorker.register('/display/service-worker.js', { scope: '/display/' });
  } catch {
    // Without it the screen needs the network to start; everything else works.
  }
}

/** The files this page has fetched. The browser's own list of requests ends here: it would grow for days. */
function usedFiles(): string[] {
  const used = performance.getEntriesByType('resource').map(({ name }) => name);
  performance.clearResourceTimings();
  performance.setResourceTimingBufferSize(0);
  return used.filter((name) => new URL(name).pathname.startsWith('/display/assets/'));
}

/** The worker was not there for the first files, so they are put in its cache here; older builds' go. */
async function keepFiles(used: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator) || used.length === 0) return;
  const wanted = new Set([new URL('/display/', location.origin).href, ...used]);
  try {
    const cache = await caches.open(cacheName);
    const kept = (await cache.keys()).map(({ url }) => url);
    await Promise.all(kept.filter((url) => !wanted.has(url)).map((url) => cache.delete(url)));
    await cache.addAll(Array.from(wanted).filter((url) => !kept.includes(url)));
  } catch {
    // A full disk or a network that broke off: the next start tries again.
  }
}

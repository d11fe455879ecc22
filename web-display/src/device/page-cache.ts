const cacheName = 'hannun-display';
/** By then the page has loaded its scripts, fonts and voice. */
const cacheDelayMs = 20_000;

/** Caches the page and its files for a start without a network. Needs https or localhost. */
export async function cachePage(): Promise<void> {
  setTimeout(() => void cacheFiles(listUsedFiles()), cacheDelayMs);
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  try {
    await navigator.serviceWorker.register('/display/service-worker.js', { scope: '/display/' });
  } catch {
    // Without it only an offline start is impossible.
  }
}

/** Turns the browser's resource list off afterwards: it would grow for days. */
function listUsedFiles(): string[] {
  const used = performance.getEntriesByType('resource').map(({ name }) => name);
  performance.clearResourceTimings();
  performance.setResourceTimingBufferSize(0);
  return used.filter((name) => new URL(name).pathname.startsWith('/display/assets/'));
}

/** Caches what was loaded before the service worker was active, and removes older builds. */
async function cacheFiles(used: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator) || used.length === 0) return;
  const wanted = new Set([new URL('/display/', location.origin).href, ...used]);
  try {
    const cache = await caches.open(cacheName);
    const cachedUrls = (await cache.keys()).map(({ url }) => url);
    await Promise.all(cachedUrls.filter((url) => !wanted.has(url)).map((url) => cache.delete(url)));
    await cache.addAll(Array.from(wanted).filter((url) => !cachedUrls.includes(url)));
  } catch {
    // Disk full or network lost: the next start tries again.
  }
}

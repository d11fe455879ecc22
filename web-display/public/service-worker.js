// Caches the page of the lobby screens, so that a TV switched on without a network still starts and shows what to do.
// Plain script, because it is served as it is, to browsers as old as Chrome 76.
const cacheName = 'hannun-display';
const page = '/display/';
const timeoutMs = 4_000;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(networkFirst(request));
  else if (pathname.startsWith('/display/assets/')) event.respondWith(cacheFirst(request));
});

/** All screens share one page, so one copy is enough. */
async function networkFirst(request) {
  const cache = await caches.open(cacheName);
  try {
    const response = await withTimeout(fetch(request));
    if (!response.ok) throw new Error(`The page could not be loaded: status ${response.status}`);
    await cache.put(page, response.clone());
    return response;
  } catch (error) {
    const cached = await cache.match(page);
    if (cached) return cached;
    throw error;
  }
}

/** File names contain a content hash: files never change. */
async function cacheFirst(request) {
  const cache = await caches.open(cacheName);
  const cached = await cache.match(request.url);
  if (cached) return cached;
  const response = await fetch(request);
  if (response.ok) await cache.put(request.url, response.clone());
  return response;
}

function withTimeout(promise) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The server did not answer in time')), timeoutMs);
    promise.then(resolve, reject);
  });
}

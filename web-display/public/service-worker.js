// Caches the page of the lobby screens, so that a TV switched on without a network still starts and shows what to do.
// Plain script, because it is served as it is, to browsers as old as Chrome 76.
const cacheName = 'hannun-display';
const page = '/display/';
const patience = 4_000;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(newestPage(request));
  else if (pathname.startsWith('/display/assets/')) event.respondWith(keptFile(request));
});

/** All screens share one page, so one copy is enough. */
async function newestPage(request) {
  const cache = await caches.open(cacheName);
  try {
    const answer = await inTime(fetch(request));
    if (!answer.ok) throw new Error(`The page could not be loaded: status ${answer.status}`);
    await cache.put(page, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(page);
    if (kept) return kept;
    throw error;
  }
}

/** File names contain a content hash: files never change. */
async function keptFile(request) {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone());
  return answer;
}

function inTime(promise) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The server did not answer in time')), patience);
    promise.then(resolve, reject);
  });
}

// Keeps the one page of the lobby screens, so that a set that is switched on without a network still
// starts and says what to do. Plain script: it is served as it stands, to sets as old as Chrome 76.
const cacheName = 'hannun-display';
const page = '/display/';
/** A server that has not answered by then is away (milliseconds). */
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

/** Every address of a lobby screen has the same page, so one copy serves them all. */
async function newestPage(request) {
  const cache = await caches.open(cacheName);
  try {
    const answer = await inTime(fetch(request));
    if (!answer.ok) throw new Error(`The page was answered with ${answer.status}`);
    await cache.put(page, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(page);
    if (kept) return kept;
    throw error;
  }
}

/** Files have their contents' hash in their names and never change. */
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

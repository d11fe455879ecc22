// Opens the staff page without a network: caches the page and every file it needs. Taps, answers and sockets never
// pass through here; the tablet stores its taps itself.
const cacheName = 'hannun-staff-page';
const page = '/staff';
const timeoutMs = 4_000;
/** How a page or a script names another built file: by a name with a content hash. */
const assetNames = /["'`](?:\.\/|\/?assets\/)([\w.-]+-[\w-]{8}\.(?:js|css|svg))["'`]/g;

self.addEventListener('install', (event) => {
  event.waitUntil(updatePage().then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(networkFirst());
  else if (pathname.startsWith('/assets/')) event.respondWith(cacheFirst(request));
});

/** The server's page if it arrives in time with all its files, else the cached one. */
async function networkFirst() {
  const update = updatePage();
  try {
    return await withTimeout(update);
  } catch {
    // No network, no answer in time, or a proxy's page instead of the server's.
    const cache = await caches.open(cacheName);
    return (await cache.match(page)) ?? update;
  }
}

/** File names contain a content hash: files never change. */
async function cacheFirst(request) {
  const cache = await caches.open(cacheName);
  return (await cache.match(request)) ?? fetchIntoCache(request, cache).catch(() => fetch(request));
}

/** Caches the server's page after every file it needs; rejects when one is missing. */
async function updatePage() {
  const response = await fetch(page, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`The page could not be loaded: status ${response.status}`);
  const cache = await caches.open(cacheName);
  const needed = await cacheAssets(await response.clone().text(), cache);
  await cache.put(page, response.clone());
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (/\.(js|css)$/.test(pathname) && !needed.has(pathname)) await cache.delete(url);
  }
  return response;
}

/** Caches the files that `text` names, and those that its scripts name; returns all their paths. */
async function cacheAssets(text, cache, visited = new Set()) {
  const paths = [...text.matchAll(assetNames)].map(([, file]) => `/assets/${file}`);
  for (const path of paths.filter((each) => !visited.has(each))) {
    visited.add(path);
    const response = (await cache.match(path)) ?? (await fetchIntoCache(path, cache));
    if (path.endsWith('.js')) await cacheAssets(await response.text(), cache, visited);
  }
  return visited;
}

async function fetchIntoCache(request, cache) {
  const response = await fetch(request);
  if (!response.ok) throw new Error(`A file of the page could not be loaded: status ${response.status}`);
  await cache.put(request, response.clone());
  return response;
}

function withTimeout(promise) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The server did not answer in time')), timeoutMs);
    promise.then(resolve, reject);
  });
}

/*
 * Opens the staff page without a network: keeps the page and the files it is made of. Taps, answers
 * and sockets never pass through here; the tablet keeps its taps itself.
 */
const shelf = 'hannun-staff-page';
const page = '/staff';
/** A line that hangs is given up on after this long (milliseconds). */
const patience = 4_000;
/** How a page or a script names another built file it needs: by a name with a hash. */
const named = /["'`](?:\.\/|\/?assets\/)([\w.-]+-[\w-]{8}\.(?:js|css|svg))["'`]/g;

self.addEventListener('install', (event) => {
  event.waitUntil(renewed().then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(openPage());
  else if (pathname.startsWith('/assets/')) event.respondWith(fileOf(request));
});

/** The newest page if all of it arrives in time, else the one kept whole. */
async function openPage() {
  const renewal = renewed();
  try {
    return await Promise.race([renewal, late()]);
  } catch {
    // No network, no answer in time, or a proxy's page in the server's stead.
    const kept = await (await caches.open(shelf)).match(page);
    return kept ?? renewal;
  }
}

const late = () =>
  new Promise((_, give) => setTimeout(() => give(new Error('The page did not come in time')), patience));

/** The server's page, once every file it needs lies here too. Rejects when anything is missing. */
async function renewed() {
  const response = await fetch(page, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`The server answered ${response.status} for ${page}`);
  const cache = await caches.open(shelf);
  const needed = await neededBy(await response.clone().text(), cache);
  await cache.put(page, response.clone());
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (/\.(js|css)$/.test(pathname) && !needed.has(pathname)) await cache.delete(url);
  }
  return response;
}

/** Fetches what this text names, and what that names in turn; answers with all their paths. */
async function neededBy(text, cache, known = new Set()) {
  const paths = [...text.matchAll(named)].map(([, file]) => `/assets/${file}`);
  for (const path of paths.filter((each) => !known.has(each))) {
    known.add(path);
    const kept = (await cache.match(path)) ?? (await fetched(path, cache));
    if (path.endsWith('.js')) await neededBy(await kept.text(), cache, known);
  }
  return known;
}

async function fetched(request, cache) {
  const response = await fetch(request);
  if (!response.ok) throw new Error(`The server answered ${response.status} for a file of the page`);
  await cache.put(request, response.clone());
  return response;
}

/** Files carry a hash in their names and never change, so a kept one is as good as the server's. */
async function fileOf(request) {
  const cache = await caches.open(shelf);
  return (await cache.match(request)) ?? fetched(request, cache).catch(() => fetch(request));
}

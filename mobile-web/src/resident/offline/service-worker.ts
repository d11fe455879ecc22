/// <reference lib="webworker" />

import { precached } from 'virtual:precached';
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { openNotification, showNotification } from './push-notifications.js';

declare const self: ServiceWorkerGlobalScope;

/** On a weak signal the cached page is better than a longer wait. */
const networkTimeoutSeconds = 3;

void self.skipWaiting();
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

cleanupOutdatedCaches();
precacheAndRoute([...precached]);

// All residents' addresses serve the same page, so one copy is enough; it holds the boards of its time.
const pageCache = 'page';
const pageUrl = '/';
const pageStrategy = new NetworkFirst({
  cacheName: pageCache,
  networkTimeoutSeconds,
  plugins: [{ cacheKeyWillBeUsed: async () => pageUrl }],
});
registerRoute(new NavigationRoute(pageStrategy, { allowlist: [/^\/$/, /^\/(clinics|t)\//] }));

// The visit that installs this worker was not seen by it, and may be the only one with a network.
self.addEventListener('install', (event) =>
  event.waitUntil(caches.open(pageCache).then((cache) => cache.add(pageUrl))),
);

// Whatever else was typed or scanned: offline, the app says that there is no such page, and shows the list. Answers to
// these are not kept, because they may be files.
const keptPage = async (): Promise<Response> =>
  (await caches.match(pageUrl, { cacheName: pageCache })) ?? Response.error();
registerRoute(
  new NavigationRoute(({ request }) => fetch(request).catch(keptPage), {
    denylist: [/^\/(staff|office|display|embed|api)(\/|$)/, /\.\w+$/],
  }),
);

registerRoute(({ request }) => request.destination === 'font', new CacheFirst({ cacheName: 'fonts' }));

self.addEventListener('push', (event) => event.waitUntil(showNotification(self, event.data)));
self.addEventListener('notificationclick', (event) =>
  event.waitUntil(openNotification(self, event.notification)),
);

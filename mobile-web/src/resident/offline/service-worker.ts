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
const pageStrategy = new NetworkFirst({
  cacheName: 'page',
  networkTimeoutSeconds,
  plugins: [{ cacheKeyWillBeUsed: async () => '/' }],
});
registerRoute(new NavigationRoute(pageStrategy, { allowlist: [/^\/$/, /^\/(clinics|t)\//] }));

registerRoute(({ request }) => request.destination === 'font', new CacheFirst({ cacheName: 'fonts' }));

self.addEventListener('push', (event) => event.waitUntil(showNotification(self, event.data)));
self.addEventListener('notificationclick', (event) =>
  event.waitUntil(openNotification(self, event.notification)),
);

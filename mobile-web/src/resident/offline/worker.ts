/// <reference lib="webworker" />

import { precached } from 'virtual:precached';
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { openTicket, showMessage } from './messages.js';

declare const self: ServiceWorkerGlobalScope;

/** With one bar of signal the kept page is better than a longer wait (seconds). */
const patience = 3;

void self.skipWaiting();
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

cleanupOutdatedCaches();
precacheAndRoute([...precached]);

// Every residents' address is the same page, so one copy serves them all; it holds the boards of its time.
const page = new NetworkFirst({
  cacheName: 'page',
  networkTimeoutSeconds: patience,
  plugins: [{ cacheKeyWillBeUsed: async () => '/' }],
});
registerRoute(new NavigationRoute(page, { allowlist: [/^\/$/, /^\/(clinics|t)\//] }));

registerRoute(({ request }) => request.destination === 'font', new CacheFirst({ cacheName: 'fonts' }));

self.addEventListener('push', (event) => event.waitUntil(showMessage(self, event.data)));
self.addEventListener('notificationclick', (event) => event.waitUntil(openTicket(self, event.notification)));

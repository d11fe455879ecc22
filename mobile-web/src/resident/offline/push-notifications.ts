/// <reference lib="webworker" />

type PushMessage = { title: string; body: string; tag: string; url: string };

/** One notification per ticket: a later message replaces the earlier one. */
export function showNotification(
  { registration }: ServiceWorkerGlobalScope,
  data: PushMessageData | null,
): Promise<void> {
  if (!data) return Promise.resolve();
  const { title, body, tag, url }: PushMessage = data.json();
  const options = {
    body,
    tag,
    data: url,
    renotify: true,
    requireInteraction: true,
    vibrate: [200, 100, 200],
  };
  return registration.showNotification(title, options);
}

/** Focuses the page that already shows the ticket, else opens one. */
export async function openNotification(
  { clients }: ServiceWorkerGlobalScope,
  notification: Notification,
): Promise<void> {
  notification.close();
  const url = String(notification.data);
  const open = await clients.matchAll({ type: 'window' });
  const shown = open.find((client) => new URL(client.url).pathname === url);
  if (shown) await shown.focus();
  else await clients.openWindow(url);
}

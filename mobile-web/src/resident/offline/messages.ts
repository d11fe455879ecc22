/// <reference lib="webworker" />

type Message = { title: string; body: string; tag: string; url: string };

/** Shows what the server sent; one ticket has one notification, which a later message replaces. */
export function showMessage(
  { registration }: ServiceWorkerGlobalScope,
  data: PushMessageData | null,
): Promise<void> {
  if (!data) return Promise.resolve();
  const { title, body, tag, url }: Message = data.json();
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

/** Opens the ticket, in the page that shows it already where there is one. */
export async function openTicket(
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

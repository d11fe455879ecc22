import type { ResidentLanguage } from '@hannun/shared/i18n';

/** What works while the page is closed. `home-screen`: iOS, once the page is on the home screen. */
export type PushSupport = 'able' | 'home-screen' | 'never';

export function getPushSupport(): PushSupport {
  if ('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window) {
    return Notification.permission === 'denied' ? 'never' : 'able';
  }
  if (!/iPhone|iPad|iPod/.test(navigator.userAgent)) return 'never';
  return matchMedia('(display-mode: standalone)').matches ? 'never' : 'home-screen';
}

/** How somebody is alerted. `push`: also while the page is closed. */
export type AlertStatus = 'off' | 'asking' | 'sound' | 'push';

type PushRequest = { language: ResidentLanguage; ahead?: number };

/** Asks for permission and registers the subscription at `url`; `sound` where there will be no push. */
export async function subscribeToPush(url: string, request: PushRequest): Promise<'push' | 'sound'> {
  try {
    if (getPushSupport() !== 'able' || (await Notification.requestPermission()) !== 'granted') return 'sound';
    const target = await createSubscription();
    return (await sendJson(url, 'PUT', { target, ...request })).ok ? 'push' : 'sound';
  } catch {
    // The push service cannot be reached: sound and vibration are used instead.
    return 'sound';
  }
}

/** Cancels the alert; without a network it expires at the end of the day. */
export const cancelTicketPush = (token: string): Promise<unknown> =>
  fetch(ticketPushUrl(token), { method: 'DELETE' }).catch(() => undefined);

/** Cancels the opening alert; without a network it expires at the end of the next day. */
export async function cancelOpeningPush(clinicId: string): Promise<void> {
  if (getPushSupport() !== 'able') return;
  try {
    const worker = await navigator.serviceWorker.ready;
    const endpoint = (await worker.pushManager.getSubscription())?.endpoint;
    if (endpoint) await sendJson(openingPushUrl(clinicId), 'DELETE', { endpoint });
  } catch {
    // Offline: at worst one unwanted notification arrives.
  }
}

export const ticketPushUrl = (token: string): string => `/api/v1/tickets/${encodeURIComponent(token)}/push`;

export const openingPushUrl = (clinicId: string): string => `/api/v1/clinics/${clinicId}/push`;

const sendJson = (url: string, method: 'PUT' | 'DELETE', body: object): Promise<Response> =>
  fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function createSubscription() {
  const worker = await navigator.serviceWorker.ready;
  const { publicKey }: { publicKey: string } = await (await fetch('/api/v1/push-key')).json();
  const subscription = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint, keys: { p256dh: keys?.p256dh, auth: keys?.auth } };
}

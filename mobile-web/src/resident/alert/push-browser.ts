import type { ResidentLanguage } from '../language/languages.js';

/** What this browser can do with its page closed. `home-screen`: an iPhone, once the page stands on its home screen. */
export type PushAbility = 'able' | 'home-screen' | 'never';

export function pushAbility(): PushAbility {
  if ('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window) {
    return Notification.permission === 'denied' ? 'never' : 'able';
  }
  if (!/iPhone|iPad|iPod/.test(navigator.userAgent)) return 'never';
  return matchMedia('(display-mode: standalone)').matches ? 'never' : 'home-screen';
}

/** What is asked besides where messages go to. */
type PushWish = { language: ResidentLanguage; ahead?: number };

/** Asks this browser for messages and tells the server of it at the wish's address. `false`: there will be none. */
export async function askForPush(address: string, wish: PushWish): Promise<boolean> {
  try {
    if ((await Notification.requestPermission()) !== 'granted') return false;
    const target = await subscribed();
    return (await send(address, 'PUT', { target, ...wish })).ok;
  } catch {
    // The browser's push service cannot be reached: sound and vibration are offered instead.
    return false;
  }
}

/** Takes the wish back; without a network it dies with the day. */
export const forgetPush = (token: string): Promise<unknown> =>
  fetch(ticketAddress(token), { method: 'DELETE' }).catch(() => undefined);

/** Takes the wish to be told of a clinic's opening back; without a network it dies with the next day. */
export async function forgetOpening(clinicId: string): Promise<void> {
  if (pushAbility() !== 'able') return;
  try {
    const worker = await navigator.serviceWorker.ready;
    const endpoint = (await worker.pushManager.getSubscription())?.endpoint;
    if (endpoint) await send(openingAddress(clinicId), 'DELETE', { endpoint });
  } catch {
    // Out of reach: at worst one message comes that nobody waits for.
  }
}

/** Where the holder of a slip asks. */
export const ticketAddress = (token: string): string => `/api/v1/tickets/${encodeURIComponent(token)}/push`;

/** Where anybody asks to be told when a clinic opens. */
export const openingAddress = (clinicId: string): string => `/api/v1/clinics/${clinicId}/push`;

const send = (address: string, method: 'PUT' | 'DELETE', body: object): Promise<Response> =>
  fetch(address, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function subscribed() {
  const worker = await navigator.serviceWorker.ready;
  const { publicKey }: { publicKey: string } = await (await fetch('/api/v1/push-key')).json();
  const subscription = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint, keys: { p256dh: keys?.p256dh, auth: keys?.auth } };
}

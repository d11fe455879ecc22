import type { ResidentLanguage } from '../language/languages.js';

/** What this browser can do with its page closed. `home-screen`: an iPhone, once the page stands on its home screen. */
export type PushAbility = 'able' | 'home-screen' | 'never';

export function pushAbility(): PushAbility {
  if ('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window) {
    return Notification.permission === 'denied' ? 'never' : 'able';
  }
  const apple = /iPhone|iPad|iPod/.test(navigator.userAgent);
  const standalone = matchMedia('(display-mode: standalone)').matches;
  return apple && !standalone ? 'home-screen' : 'never';
}

/** Asks this browser for messages and tells the server of it. `false`: there will be none. */
export async function askForPush(token: string, ahead: number, language: ResidentLanguage): Promise<boolean> {
  try {
    if ((await Notification.requestPermission()) !== 'granted') return false;
    const target = await subscribed();
    const response = await fetch(pushAddress(token), {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ target, ahead, language }),
    });
    return response.ok;
  } catch {
    // The browser's push service cannot be reached: sound and vibration are offered instead.
    return false;
  }
}

/** Takes the wish back; without a network it dies with the day. */
export const forgetPush = (token: string): Promise<unknown> =>
  fetch(pushAddress(token), { method: 'DELETE' }).catch(() => undefined);

const pushAddress = (token: string): string => `/api/v1/tickets/${encodeURIComponent(token)}/push`;

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

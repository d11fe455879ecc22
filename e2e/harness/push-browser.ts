import type { Page } from 'playwright-core';

/** Hands the page's service worker a push message, as the browser does once its push service brought one. */
export async function deliverPush(page: Page, data: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations;
      if (first) resolve(first.registrationId);
    });
  });
  await browser.send('ServiceWorker.enable');
  const { origin } = new URL(page.url());
  await browser.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await registered, data });
  await browser.detach();
}

/** The notifications that stand on the phone: what they say, and which page they lead to. */
export const shownNotifications = (page: Page): Promise<{ body: string; leadsTo: unknown }[]> =>
  page.evaluate(async () => {
    const worker = await navigator.serviceWorker.ready;
    return (await worker.getNotifications()).map(({ body, data }) => ({ body, leadsTo: data }));
  });

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startFakePushService } from '../../server/src/push/testing/fake-push-service.js';
import { openStaffTablet, type StaffTablet } from '../../server/src/testing/staff-tablet.js';
import { openContext, useBrowser } from './browser.js';
import { startDemoServer } from './demo-server.js';

/** Two common phones, and a small one at double text size. */
export const phones = [
  { width: 390, height: 844, text: 100 },
  { width: 360, height: 640, text: 100 },
  { width: 320, height: 568, text: 200 },
] as const;

/** A resident's phone; a common Korean one by default. `stored`: what its localStorage holds. */
export type PhoneSettings = {
  phone?: { width: number; height: number; text: number };
  stored?: Readonly<Record<string, string>>;
  context?: BrowserContextOptions;
};

/** A server with a clinic's tablet, a push service, and a browser for residents' phones. */
export async function openResidents(clinicId: string, takeBrowser = useBrowser) {
  const endpoint = await startFakePushService();
  const server = await startDemoServer({ env: { PUSH_SERVICES: endpoint.origin } });
  const [browser, tablet] = await Promise.all([takeBrowser(), openStaffTablet(server.url, clinicId)]);
  return {
    ...{ url: server.url, browser, tablet, endpoint, lane: createLaneActions(tablet) },
    open: (path: string, settings?: PhoneSettings) => openPhone(browser, server.url + path, settings),
    async [Symbol.asyncDispose]() {
      tablet[Symbol.dispose]();
      await server[Symbol.asyncDispose]();
      await endpoint[Symbol.asyncDispose]();
    },
  };
}

async function openPhone(
  browser: Browser,
  address: string,
  { phone = phones[0], stored = {}, context: options = {} }: PhoneSettings = {},
): Promise<Page> {
  const { width, height, text } = phone;
  const context = await openContext(browser, { width, height }, options);
  const entries = { 'hannun:text-size': String(text), ...stored };
  await context.addInitScript((given) => {
    for (const [key, value] of Object.entries(given)) localStorage.setItem(key, value);
  }, entries);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Staff actions on the clinic's PCR lane. */
const createLaneActions = (tablet: StaffTablet) => ({
  async admit(party = 1): Promise<{ ticket: string; token: string }> {
    const ack = await tablet.tap({ type: 'check-in', lane: 'pcr', party });
    if (!ack.ok) throw new Error(ack.error.message);
    return ack.result;
  },
  /** Calls until this ticket is in service. */
  async callUntil(ticket: string): Promise<void> {
    for (let calls = 0; calls < 300; calls += 1) {
      const ack = await tablet.tap({ type: 'call', lane: 'pcr', booth: '2' });
      if (ack.ok && ack.result.ticket === ticket) return;
    }
    throw new Error(`${ticket} was never called`);
  },
  /** Corrects the count to nobody waiting. */
  empty: () => tablet.tap({ type: 'correct', lane: 'pcr', waiting: 0 }),
});

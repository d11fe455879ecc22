import { setTimeout as elapse } from 'node:timers/promises';
import type { OutboxEntry } from '@hannun/shared/outbox';
import { expect, it } from 'vitest';
import { openStaffTablet, pairDevice } from '../server/src/testing/staff-tablet.js';
import { useBrowser, useServiceWorkers } from './harness/browser.js';
import { startDemoServer } from './harness/demo-server.js';
import { readInteractionTimes, recordInteractionTimes } from './harness/interaction-times.js';
import { createQueuedTaps, storeQueuedTaps } from './harness/queued-taps.js';
import { openStaffPage, staffPageElements } from './harness/staff-page.js';

useServiceWorkers();

const clinicId = 'wangsimni-plaza';
const browser = await useBrowser();
/** `npm run chaos -- --queue N` sets the number of taps; the tests use a few. */
const requested = process.env.CHAOS_QUEUE;
const queued = Number(requested ?? 200);
/** Between two presses; at peak somebody arrives every 3.6 s. */
const tapIntervalMs = 1_000;

it(`sends ${queued} queued taps once and in order, and accepts new ones meanwhile`, {
  timeout: 900_000,
}, async () => {
  await using server = await startDemoServer();
  const page = await openStaffPage(browser, server.url, await pairDevice(server.url, clinicId));
  const { connection, checkIn, waiting, rejectedTaps } = staffPageElements(page);
  await expect.poll(connection).toMatch(/모두 저장됨/);
  // Fills the database of a closed page, as if it had crashed offline.
  await page.goto(`${server.url}/plain`);
  const taps = createQueuedTaps(clinicId, queued);
  await storeQueuedTaps(page, taps);
  await recordInteractionTimes(page);

  const opened = Date.now();
  await page.goto(`${server.url}/staff`);
  await checkIn.waitFor();
  const shownAfter = Date.now() - opened;
  const before = await waiting();
  let made = 0;
  while (!/모두 저장됨/.test(await connection())) {
    // A press has to last: two presses in quick succession count as one.
    await checkIn.click({ delay: 100 });
    made += 1;
    await expect.poll(waiting, { interval: 20 }).toBe(before + made);
    await elapse(tapIntervalMs);
  }
  const sentAfter = Date.now() - opened;
  if (requested)
    console.log(
      JSON.stringify({ queued, shownAfter, sentAfter, made, ...(await readInteractionTimes(page)) }),
    );

  expect(await rejectedTaps.count()).toBe(0);
  using colleague = await openStaffTablet(server.url, clinicId);
  const [lane] = (await colleague.desk()).lanes;
  const inLine = count(taps, 'check-in') - count(taps, 'call');
  expect(lane).toMatchObject({ waiting: inLine + made, finished: count(taps, 'check-out') });
  expect(lane?.line.slice(0, inLine).map(({ token }) => token)).toEqual(tokensOf(taps).slice(-inLine));
});

const count = (taps: readonly OutboxEntry[], type: OutboxEntry['command']['type']): number =>
  taps.filter(({ command }) => command.type === type).length;

const tokensOf = (taps: readonly OutboxEntry[]): (string | undefined)[] =>
  taps.flatMap(({ command }) => (command.type === 'check-in' ? [command.token] : []));

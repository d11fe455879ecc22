import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { use } from '../server/src/testing/close-afterwards.js';
import { useServiceWorkers } from './harness/browser.js';
import { expectPageFits } from './harness/page-fit.js';
import { openResidents } from './harness/residents.js';

useServiceWorkers();

const clinicId = 'wangsimni-plaza';
const residents = await use(openResidents(clinicId));

const opensOffline = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    return Boolean(navigator.serviceWorker.controller);
  });

it('opens offline with the last boards and their time, and recovers', async () => {
  const { lane, open, tablet, url } = residents;
  await lane.empty();
  const mine = await lane.admit();
  const page = await open(`/t/${mine.token}`);
  await expect.poll(() => opensOffline(page)).toBe(true);
  await page.reload();
  await page.locator('.ticket-card__ahead').waitFor();
  await page.context().setOffline(true);
  await page.goto(url);
  await expect.poll(() => page.getByRole('listitem').count()).toBeGreaterThan(2);
  expect(await page.locator('.heading__fresh').innerText()).not.toContain('실시간');
  await expectPageFits(page);
  await page.goto(`${url}/t/${mine.token}`);
  await expect.poll(() => page.locator('.ticket-card__number').innerText()).toBe(mine.ticket);
  await expectPageFits(page);
  await page.context().setOffline(false);
  const freshness = async () => {
    // The tablet keeps sending heartbeats, or nothing would be live.
    await tablet.beat();
    return page.locator('.freshness-indicator').first().innerText();
  };
  await expect.poll(freshness, { interval: 500 }).toContain('실시간');
});

it('opens offline after a single visit, at its address and at one that was never opened', async () => {
  const { lane, open, url } = residents;
  await lane.empty();
  const mine = await lane.admit();
  const page = await open(`/t/${mine.token}`);
  await page.locator('.ticket-card__ahead').waitFor();
  await expect.poll(() => opensOffline(page)).toBe(true);
  await page.context().setOffline(true);
  await page.reload();
  await expect.poll(() => page.locator('.ticket-card__number').innerText()).toBe(mine.ticket);
  await page.goto(`${url}/clinics/${clinicId}/${mine.ticket}`);
  await expect.poll(() => page.locator('.ticket-card__number').innerText()).toBe(mine.ticket);
  await page.goto(`${url}/clinics/${clinicId}`);
  await page.locator('.lane-rows').waitFor();
  for (const path of ['/nowhere', '/clinics', '/clinics/unknown', '/find?clinic=unknown']) {
    await page.goto(url + path);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toContain('주소');
    expect(await page.getByRole('link', { name: '목록' }).count(), path).toBeGreaterThan(0);
  }
});

it('polls the snapshot if websockets are blocked', async () => {
  const { lane, open, url } = residents;
  await lane.empty();
  const page = await open('/plain');
  await page.context().routeWebSocket(/socket\.io/, (socket) => void socket.close());
  await page.goto(`${url}/clinics/${clinicId}`);
  await page.locator('.lane-rows').waitFor();
  await lane.admit(3);
  await expect.poll(() => page.locator('.lane-rows td').first().innerText()).toContain('3명');
});

it('loads one font file for an ordinary page, and none in data-saving mode', async () => {
  const { open } = residents;
  const fetched = (page: Page) =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.woff2'))
        .map(({ name }) => name),
    );
  const page = await open(`/clinics/${clinicId}`);
  await expect.poll(() => fetched(page)).toContainEqual(expect.stringContaining('/assets/text-'));
  await page.waitForLoadState('networkidle');
  expect(await fetched(page)).toHaveLength(1);
  const savingPage = await open('/plain');
  await savingPage.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } }),
  );
  await savingPage.goto(`${residents.url}/clinics/${clinicId}`);
  await savingPage.locator('.freshness-indicator').first().waitFor();
  expect(await fetched(savingPage)).toEqual([]);
});

it('shows the same figures without scripts, as plain text, and embedded in another site', async () => {
  const { lane, open, url } = residents;
  await lane.empty();
  await lane.admit(4);
  const page = await open('/', { context: { javaScriptEnabled: false } });
  await expect
    .poll(async () => {
      await page.reload();
      return page.getByRole('row', { name: /왕십리광장/ }).innerText();
    })
    .toContain('4명');
  expect(await (await fetch(`${url}/plain`)).text()).toContain('4명 대기');
  const host = await open('/plain');
  // Our own pages may not contain frames; another site's may.
  const body = `<iframe src="${url}/embed/${clinicId}"></iframe>`;
  await host.route(`${url}/another-site`, (route) => route.fulfill({ body, contentType: 'text/html' }));
  await host.goto(`${url}/another-site`);
  const board = host.frameLocator('iframe').getByRole('heading', { name: /왕십리광장/ });
  await expect.poll(() => board.count()).toBe(1);
});

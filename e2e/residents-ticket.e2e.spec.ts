import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { use } from '../server/src/testing/close-afterwards.js';
import { useServiceWorkers, useWholeBrowser } from './harness/browser.js';
import { expectPageFits } from './harness/page-fit.js';
import { deliverPush, shownNotifications } from './harness/push-messages.js';
import { openResidents } from './harness/residents.js';

useServiceWorkers();

const clinicId = 'wangsimni-plaza';
const residents = await use(openResidents(clinicId, useWholeBrowser));

const ahead = (page: Page) => page.locator('.ticket-card__ahead');

it('lets others pass once, then leaves the queue', async () => {
  const { lane, tablet, open } = residents;
  await lane.empty();
  const mine = await lane.admit();
  await lane.admit();
  await lane.admit();
  const page = await open(`/t/${mine.token}`);
  await page.getByRole('button', { name: '뒤로 미루기' }).click();
  await expectPageFits(page);
  await page.getByRole('button', { name: '1팀' }).click();
  await expect.poll(() => ahead(page).innerText()).toContain('1명');
  await expect.poll(() => page.getByRole('button', { name: '뒤로 미루기' }).count()).toBe(0);
  await page.getByRole('button', { name: '대기 취소' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '대기 취소' }).click();
  await expect.poll(() => page.locator('.ticket-card').innerText()).toContain('대기를 취소했어요');
  expect((await tablet.desk()).lanes[0]?.waiting).toBe(2);
});

it('shows a family’s tickets on one page, and any ticket by its number', async () => {
  const { lane, open, url } = residents;
  const [first, second] = [await lane.admit(), await lane.admit()];
  const page = await open(`/t/${first.token}`);
  await ahead(page).waitFor();
  await page.goto(`${url}/t/${second.token}`);
  const other = page.getByRole('link', { name: new RegExp(first.ticket) });
  await expect.poll(() => other.count()).toBe(1);
  await page.goto(`${url}/clinics/${clinicId}`);
  await page.getByLabel(/번호표 번호/).fill(second.ticket.toLowerCase());
  await page.getByRole('button', { name: '찾기' }).click();
  await expect.poll(() => page.url()).toContain(`/clinics/${clinicId}/${second.ticket}`);
  await expect.poll(() => ahead(page).count()).toBe(1);
});

it('tells staff that a called person is coming, then that they are late', async () => {
  const { lane, tablet, open } = residents;
  await lane.empty();
  const mine = await lane.admit();
  await lane.callUntil(mine.ticket);
  const page = await open(`/t/${mine.token}`);
  await page.getByRole('button', { name: '가고 있어요' }).click();
  await expect.poll(() => page.locator('.call-answers').innerText()).toContain('가고 있다고 직원에게');
  await page.getByRole('button', { name: '5분쯤 늦어요' }).click();
  await expect.poll(() => page.locator('.call-answers').innerText()).toContain('5분쯤 늦는다고 직원에게');
  await expectPageFits(page);
  const served = (await tablet.desk()).lanes[0]?.inService.find(({ ticket }) => ticket === mine.ticket);
  expect(served).toMatchObject({ answer: { says: 'late' } });
});

/**
 * A phone with push messages; they are sent to the test's push service, because the browser's own cannot be
 * reached.
 */
async function openWithPush({ open, endpoint }: typeof residents): Promise<Page> {
  const page = await open('/', { context: { permissions: ['notifications'] } });
  await page.context().addInitScript((target) => {
    Notification.requestPermission = async () => 'granted';
    PushManager.prototype.subscribe = async () => ({ toJSON: () => target }) as unknown as PushSubscription;
  }, endpoint.target);
  return page;
}

it('sends a push message when a closed clinic opens', async () => {
  const { endpoint, tablet, url } = residents;
  await tablet.tap({ type: 'pause', reason: 'disinfection' });
  const page = await openWithPush(residents);
  await page.goto(`${url}/clinics/${clinicId}`);
  await page.getByRole('button', { name: '다시 시작하면 알려 주세요' }).click();
  await expect.poll(() => page.locator('.opening-alert').innerText()).toContain('화면을 꺼도');
  await expectPageFits(page);
  await page.close();
  await tablet.tap({ type: 'resume' });
  await expect
    .poll(() => endpoint.received.map(({ message }) => message))
    .toContainEqual(expect.objectContaining({ url: `/clinics/${clinicId}`, body: '지금 접수하고 있어요' }));
});

it('shows a push message while the ticket’s page is closed', async () => {
  const { lane, endpoint, url } = residents;
  endpoint.received.length = 0;
  await lane.empty();
  await lane.admit();
  const mine = await lane.admit();
  const page = await openWithPush(residents);
  await page.goto(`${url}/t/${mine.token}`);
  await page.getByRole('switch').click();
  await expect.poll(() => page.locator('.alert-switch').innerText()).toContain('화면을 꺼도');
  const list = await page.context().newPage();
  await list.goto(url);
  await page.close();
  const bodies = () => JSON.stringify(endpoint.received);
  await expect.poll(bodies).toContain(`${mine.ticket}번, 1명 남았어요`);
  await lane.callUntil(mine.ticket);
  await expect.poll(bodies).toContain(`${mine.ticket}번, 지금 들어오세요. 2번 검사실이에요`);
  for (const { message } of endpoint.received) await deliverPush(list, JSON.stringify(message));
  await expect
    .poll(() => shownNotifications(list))
    .toEqual([{ body: `${mine.ticket}번, 지금 들어오세요. 2번 검사실이에요`, leadsTo: `/t/${mine.token}` }]);
});

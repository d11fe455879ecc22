import { residentLanguages } from '@hannun/shared/i18n';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { use } from '../server/src/testing/close-afterwards.js';
import { openStaffTablet } from '../server/src/testing/staff-tablet.js';
import { expectPageFits } from './harness/page-fit.js';
import { openResidents, phones } from './harness/residents.js';

const clinicId = 'wangsimni-plaza';
const residents = await use(openResidents(clinicId));

const forEachPage = (pages: readonly Page[], does: (page: Page) => Promise<unknown>) =>
  Promise.all(pages.map(does));

/** Expects that the page fits on every phone, and on the first phone in every language. */
async function expectAllPagesFit(pages: readonly Page[]): Promise<void> {
  const [first, ...others] = pages;
  await forEachPage(others, (page) => expectPageFits(page));
  if (!first) return;
  for (const language of [...residentLanguages.slice(1), 'ko']) {
    await first.getByRole('combobox', { name: /Language/ }).selectOption(language);
    await expect.poll(() => first.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${language}`));
    await expectPageFits(first, language === 'ko' ? 'all' : 'without-contrast');
  }
}

const openOnAll = (path: string) => Promise.all(phones.map((phone) => residents.open(path, { phone })));

it('fits the ticket on every phone and in every language, from waiting to its end', async () => {
  const { lane, tablet } = residents;
  await lane.empty();
  const others = [await lane.admit(), await lane.admit(), await lane.admit(), await lane.admit()];
  const mine = await lane.admit();
  const pages = await openOnAll(`/t/${mine.token}`);
  const expectText = (text: string) =>
    forEachPage(pages, (page) => expect.poll(() => page.locator('.ticket-card').innerText()).toContain(text));
  await expectText('내 앞에 4명');
  await expectAllPagesFit(pages);
  await lane.callUntil(others[1]?.ticket ?? '');
  await expectText('내 앞에 2명');
  await forEachPage(pages, async (page) =>
    expect(await page.locator('.ticket-card').getAttribute('data-tone')).toBe('near'),
  );
  await expectAllPagesFit(pages);
  await tablet.tap({ type: 'pause', reason: 'disinfection' });
  await expectText('소독 중');
  await expectAllPagesFit(pages);
  await tablet.tap({ type: 'resume' });
  await lane.callUntil(mine.ticket);
  await forEachPage(pages, (page) =>
    expect.poll(() => page.getByRole('alert').innerText()).toContain('2번 검사실'),
  );
  await expectAllPagesFit(pages);
  await tablet.tap({ type: 'leave', ticket: mine.ticket, reason: 'no-show' });
  await forEachPage(pages, (page) => page.reload());
  await expectText('번호는 없어지지 않아요');
  await expectAllPagesFit(pages);
  await forEachPage(pages, (page) => page.context().close());
});

it('fits list, map and clinic on every phone and in every language, open, paused and closed', async () => {
  const { lane, tablet, url } = residents;
  await lane.empty();
  await lane.admit(2);
  const pages = await openOnAll('/');
  await forEachPage(pages, (page) =>
    expect.poll(() => page.getByRole('listitem').count()).toBeGreaterThan(2),
  );
  await expectAllPagesFit(pages);
  await forEachPage(pages, async (page) => {
    await page.getByRole('button', { name: '지도' }).click();
    await expect.poll(() => page.locator('.map-pin').count()).toBe(4);
  });
  await expectAllPagesFit(pages);
  await forEachPage(pages, async (page) => {
    await page.goto(`${url}/clinics/${clinicId}`);
    await expect.poll(() => page.getByRole('link', { name: '전화하기' }).count()).toBe(1);
  });
  await expectAllPagesFit(pages);
  const figures = (text: string) =>
    forEachPage(pages, (page) =>
      expect.poll(() => page.locator('.clinic-figures').innerText()).toContain(text),
    );
  await tablet.tap({ type: 'pause', reason: 'lunch', until: new Date(Date.now() + 3_600_000).toISOString() });
  await figures('점심시간');
  await expectAllPagesFit(pages);
  await tablet.tap({ type: 'resume' });
  await tablet.tap({ type: 'close-intake' });
  await figures('접수 마감');
  await expectAllPagesFit(pages);
  await forEachPage(pages, (page) => page.context().close());
});

it('fits a clinic with two lanes on the narrowest phone in every language', async () => {
  const clinic = 'seongdong-health-centre';
  using tablet = await openStaffTablet(residents.url, clinic);
  await tablet.tap({ type: 'reopen-intake' });
  await tablet.tap({ type: 'resume' });
  for (const lane of ['pcr', 'rapid']) await tablet.tap({ type: 'correct', lane, waiting: 187 });
  const phone = { width: 320, height: 568, text: 100 };
  const page = await residents.open(`/clinics/${clinic}`, { phone });
  await expect.poll(() => page.locator('.lane-rows tbody tr').count()).toBe(2);
  await expectAllPagesFit([page]);
  await page.context().close();
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type LogRow, readLog } from '@hannun/shared/log-file';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { use } from '../server/src/testing/close-afterwards.js';
import { ExpectedCount } from './harness/expected-count.js';
import { expectPageFits } from './harness/page-fit.js';
import { replayRows } from './harness/replay-rows.js';
import { openResidents, phones } from './harness/residents.js';

const clinicId = 'seongdong-health-centre';
const { rows } = readLog(readFileSync(resolve(import.meta.dirname, '../fixtures/simulated-day.csv'), 'utf8'));

const residents = await use(openResidents(clinicId));

/** A ticket that is issued and served within one part of the day; row indexes. */
type FollowedTicket = { ticket: string; checkIn: number; call: number; checkOut: number };

/** Finds a PCR ticket with a long wait between two rows of the day. */
function findFollowedTicket(from: number, until: number): FollowedTicket {
  for (let checkIn = from; checkIn < until; checkIn += 1) {
    const row = rows[checkIn];
    if (row?.type !== 'check-in' || row.lane !== 'pcr') continue;
    const next = (type: LogRow['type']) =>
      rows.findIndex(
        (each, index) =>
          index > checkIn && each.type === type && 'ticket' in each && each.ticket === row.ticket,
      );
    const [call, checkOut] = [next('call'), next('check-out')];
    if (call - checkIn > 60 && checkOut > call && checkOut < until) {
      return { ticket: row.ticket, checkIn, call, checkOut };
    }
  }
  throw new Error(`Nobody waits long enough between rows ${from} and ${until}`);
}

const parts = phones.length;
const partLength = Math.floor(rows.length / parts);

/** The pages the three phones show in one part of the day. */
type Shown = { list: Page; clinic: Page; slip: Page };

/** In each part of the day every phone shows another page. */
function shownIn(part: number, pages: readonly Page[]): Shown {
  const [list, clinic, slip] = [0, 1, 2].map((page) => pages[(page + part) % parts]) as [Page, Page, Page];
  return { list, clinic, slip };
}

async function expectCounts({ list, clinic }: Shown, people: number): Promise<void> {
  const cells = clinic.locator('.lane-rows tbody td:nth-of-type(1)');
  const counted = async () =>
    (await cells.allInnerTexts()).reduce((sum, cell) => sum + Number.parseInt(cell, 10), 0);
  await expect.poll(counted).toBe(people);
  const card = list.getByRole('link', { name: /성동구보건소/ });
  const countedOnCard = async () =>
    [...(await card.innerText()).matchAll(/(\d+)명/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  await expect.poll(countedOnCard).toBe(people);
}

async function expectPosition({ slip }: Shown, ahead: number): Promise<void> {
  const text = ahead === 0 ? '바로 다음 차례' : `내 앞에 ${ahead}`;
  await expect.poll(() => slip.locator('.ticket-card__ahead').innerText()).toContain(text);
  expect(await slip.locator('.ticket-card').getAttribute('data-tone')).toBe(ahead <= 3 ? 'near' : 'plain');
}

async function expectCalled({ list, clinic, slip }: Shown): Promise<void> {
  await expect.poll(() => slip.getByRole('alert').innerText()).toContain('지금 들어오세요');
  await Promise.all([list, clinic, slip].map((page) => expectPageFits(page)));
}

async function expectServed({ slip }: Shown): Promise<void> {
  // While its ticket is in service the page itself asks only every half minute.
  await slip.reload();
  await expect.poll(() => slip.locator('.ticket-card').innerText()).toContain('검사가 끝났어요');
}

async function expectShut({ list, clinic }: Shown): Promise<void> {
  const card = list.getByRole('link', { name: /성동구보건소/ });
  await expect.poll(() => card.innerText()).toMatch(/접수 마감|운영 종료/);
  const figures = clinic.locator('.clinic-figures');
  await expect.poll(() => figures.innerText()).toMatch(/접수 마감|접수는 끝났어요|운영 종료/);
}

// Two thousand taps, one after another, on a busy machine.
const testOptions = { timeout: 4 * 60_000 };

it(
  'shows a whole recorded day on list, clinic and ticket pages, each on every phone',
  testOptions,
  async () => {
    const { open, tablet, url } = residents;
    const recount = new ExpectedCount();
    await tablet.tap({ type: 'reopen-intake' });
    const pages = await Promise.all(phones.map((phone) => open('/', { phone })));
    let [part, served] = [0, 0];
    let shown = shownIn(0, pages);
    let followed = findFollowedTicket(0, partLength);

    const openOn = async (token: string) => {
      await shown.list.goto(url);
      await shown.clinic.goto(`${url}/clinics/${clinicId}`);
      await shown.slip.goto(`${url}/t/${token}`);
    };
    await replayRows(rows, {
      recount,
      laneFor: (lane) => lane,
      tabletFor: () => tablet,
      async afterEach(index, result) {
        const now = Math.min(parts - 1, Math.floor(index / partLength));
        if (now !== part) {
          part = now;
          followed = findFollowedTicket(index, (part + 1) * partLength);
          shown = shownIn(part, pages);
        }
        const { ticket, checkIn, call, checkOut } = followed;
        if (index === checkIn && 'token' in result) await openOn(result.token);
        const waits = index >= checkIn && index < call;
        if (waits && (index === checkIn || index % 50 === 0))
          await expectPosition(shown, recount.ahead('pcr', ticket));
        if (index > checkIn && index % 150 === 0) await expectCounts(shown, recount.waiting());
        if (index === call) await expectCalled(shown);
        // The booth's next call may have ended the service before its check-out.
        if (served === part && index >= checkOut) {
          await expectServed(shown);
          served += 1;
        }
      },
    });
    expect(served).toBe(parts);
    await expectCounts(shown, recount.waiting());
    await tablet.tap({ type: 'close-intake' });
    await expectShut(shown);
  },
);

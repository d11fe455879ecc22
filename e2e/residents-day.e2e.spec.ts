import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type LogRow, readLog } from '@hannun/shared/log-file';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectFit } from './harness/fit.js';
import { Recount } from './harness/recount.js';
import { replay } from './harness/replay.js';
import { openResidents, phones, type Residents } from './harness/residents.js';

const clinicId = 'seongdong-health-centre';
const { rows } = readLog(readFileSync(resolve(import.meta.dirname, '../fixtures/simulated-day.csv'), 'utf8'));

let residents: Residents;

beforeAll(async () => {
  residents = await openResidents(clinicId);
});
afterAll(() => residents[Symbol.asyncDispose]());

/** A ticket whose story lies in one part of the day; indexes of its rows. */
type Followed = { ticket: string; checkIn: number; call: number; checkOut: number };

/** Somebody who waits a good while for a PCR test between two rows of the day. */
function followedBetween(from: number, until: number): Followed {
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

// Two thousand taps, one after another, beside whatever else the machine does.
const patience = { timeout: 4 * 60_000 };

it(
  'is told through a whole recorded day by list, clinic and ticket, each on every phone',
  patience,
  async () => {
    const { open, tablet, url } = residents;
    const recount = new Recount();
    await tablet.tap({ type: 'reopen-intake' });
    const pages = await Promise.all(phones.map((phone) => open('/', { phone })));
    let [list, clinic, slip] = pages as [Page, Page, Page];
    let followed = followedBetween(0, partLength);

    const shows = async () => {
      const card = list.getByRole('link', { name: /성동구보건소/ });
      const cells = clinic.locator('.lane-rows tbody td:nth-of-type(1)');
      const counted = async () =>
        (await cells.allInnerTexts()).reduce((people, cell) => people + Number.parseInt(cell, 10), 0);
      await expect.poll(counted).toBe(recount.waiting());
      await expect.poll(() => card.innerText()).toContain(`${recount.waiting()}명`);
    };
    const standsInLine = async () => {
      const ahead = recount.ahead('pcr', followed.ticket);
      const words = ahead === 0 ? '다음이 내 차례' : `내 앞에 ${ahead}`;
      await expect.poll(() => slip.locator('.ticket-card__ahead').innerText()).toContain(words);
      const near = await slip.locator('.ticket-card').getAttribute('data-tone');
      expect(near).toBe(ahead <= 3 ? 'near' : 'plain');
    };

    await replay(rows, {
      recount,
      laneFor: (lane) => lane,
      tabletFor: () => tablet,
      async afterEach(index, result) {
        const part = Math.min(parts - 1, Math.floor(index / partLength));
        if (index === part * partLength) followed = followedBetween(index, index + partLength);
        if (index === followed.checkIn && 'token' in result) {
          // Each part of the day every phone shows another page.
          [list, clinic, slip] = [0, 1, 2].map((page) => pages[(page + part) % parts]) as [Page, Page, Page];
          await list.goto(url);
          await clinic.goto(`${url}/clinics/${clinicId}`);
          await slip.goto(`${url}/t/${result.token}`);
          await standsInLine();
        }
        if (index > followed.checkIn && index < followed.call && index % 50 === 0) await standsInLine();
        if (index > followed.checkIn && index % 150 === 0) await shows();
        if (index === followed.call) {
          await expect.poll(() => slip.getByRole('alert').innerText()).toContain('지금 들어오세요');
          await Promise.all(pages.map((page) => expectFit(page)));
        }
        if (index === followed.checkOut) {
          // On its own the page asks every half minute while its ticket is in service.
          await slip.reload();
          await expect.poll(() => slip.locator('.ticket-card').innerText()).toContain('검사가 끝났어요');
        }
      },
    });
    await shows();
    await tablet.tap({ type: 'close-intake' });
    const shut = list.getByRole('link', { name: /성동구보건소/ });
    await expect.poll(() => shut.innerText()).toMatch(/접수 마감|운영 종료/);
    await expect
      .poll(() => clinic.locator('.clinic-figures').innerText())
      .toMatch(/접수는 끝났어요|운영 종료/);
  },
);

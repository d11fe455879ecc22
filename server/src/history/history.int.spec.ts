import { setTimeout } from 'node:timers/promises';
import type { History, NoticeImpact, PastBoard } from '@hannun/shared/contract';
import { addDays } from '@hannun/shared/date-time';
import readExcelFile from 'read-excel-file/node';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { callOffice, createAccount, type OfficeResponse } from '../auth/testing/office-client.js';
import { keys } from '../redis/keys.js';
import { adminToken } from '../testing/admin-token.js';
import { TestClock } from '../testing/clock.js';
import { useNode, useRedis, useTablet } from '../testing/fixtures.js';
import { fetchBoard } from '../testing/http-client.js';
import { startNode, type TestNode } from '../testing/node.js';
import { soon } from '../testing/soon.js';
import { plaza, send, tap } from '../testing/tablet.js';
import { BoardReconstructionService } from './board-reconstruction.service.js';
import { healthCentre, morningRows, replayMorning } from './testing/replayed-morning.js';

const day = '2026-11-23';
const clock = new TestClock(Date.parse('2026-11-23T08:00:00+09:00'));
const rows = morningRows(180);

const redis = await useRedis();
let node = await useNode({}, clock);
const tablet = await useTablet(node, { clinicId: healthCentre, label: '접수대 1' });
const shownBoards = await replayMorning(rows, { node, tablet, clock });
const now = () => new Date(clock.currentMs).toISOString();

beforeAll(async () => {
  // Time alone changes boards too: nobody taps for a while, and the tablet is no longer seen.
  for (const pause of [40_000, 200_000]) {
    clock.currentMs += pause;
    const last = shownBoards.at(-1)?.asOf ?? '';
    await soon(async () => expect((await fetchBoard(node, healthCentre)).asOf > last).toBe(true));
    shownBoards.push(await fetchBoard(node, healthCentre));
  }
  clock.currentMs += 1000;
  await send(
    tablet,
    tap({ type: 'correct', lane: 'pcr', waiting: 3, reason: '=세어 봄' }, now(), healthCentre),
  );
  await send(tablet, tap({ type: 'notice', text: { ko: '왕십리광장이 한산합니다' } }, now(), healthCentre));
});

const ask = (path: string, at: TestNode = node): Promise<Response> =>
  fetch(`${at.url}/api/v1/admin/${path}`, { headers: { authorization: `Bearer ${adminToken}` } });

const history = async (query: string): Promise<History> =>
  (await callOffice<History>(node, `/history?${query}`, { bearer: adminToken })).body;

async function past(at: string, from: TestNode): Promise<PastBoard> {
  const path = `/clinics/${healthCentre}/past?at=${encodeURIComponent(at)}`;
  return (await callOffice<PastBoard>(from, path, { bearer: adminToken })).body;
}

describe('a past board', () => {
  it('equals the board shown then, on the same day', async () => {
    expect(shownBoards.filter(({ lanes }) => lanes.some(({ forecast }) => forecast)).length).toBeGreaterThan(
      20,
    );
    for (const board of shownBoards) {
      expect(await past(board.asOf, node)).toMatchObject({ board, forecastsKnown: true });
    }
  });

  it('is empty before the first entry, and refused for the future', async () => {
    expect(await past('2026-11-23T00:00:00+09:00', node)).toMatchObject({ board: null, lastEntry: null });
    expect((await ask(`clinics/${healthCentre}/past?at=2026-12-24T00:00:00Z`)).status).toBe(400);
    expect((await ask('clinics/nowhere/past?at=2026-11-23T00:00:00Z')).status).toBe(404);
  });
});

describe('history', () => {
  it('sums up the morning and names what is missing', async () => {
    const loaded = await history(`clinicId=${healthCentre}&from=2026-11-21&to=${day}`);
    const [clinic] = loaded.clinics;
    const [played] = clinic?.days ?? [];
    const people = rows.reduce((sum, row) => sum + (row.type === 'check-in' ? row.party : 0), 0);
    const calls = rows.filter(({ type }) => type === 'call').length;
    expect(played).toMatchObject({
      day,
      unfinished: true,
      all: { arrivals: people, wait: { calls } },
      ledger: [{ counted: 3, reason: '=세어 봄' }],
      notices: [{ text: { ko: '왕십리광장이 한산합니다' } }],
    });
    expect(Object.values(loaded.devices)).toEqual(['접수대 1']);
    expect(clinic?.missing).toEqual([
      { day: '2026-11-21', why: 'no-record' },
      { day: '2026-11-22', why: 'closed' },
    ]);
    expect(played?.gaps.at(-1)).toMatchObject({ kind: 'no-contact', until: now() });
  });

  it('rejects invalid dates, and too many of them, with a reason', async () => {
    for (const query of [
      'from=2026-13-01',
      'from=2026-11-24&to=2026-11-23',
      'from=2020-01-01',
      'format=pdf',
    ]) {
      const response = await ask(`history?${query}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { details: [expect.any(String)] } });
    }
    expect((await ask('history?clinicId=nowhere')).status).toBe(404);
  });
});

describe('an exported file', () => {
  it('is a CSV that opens correctly in Korean, with its creation time and what is missing', async () => {
    const response = await ask(`history?clinicId=${healthCentre}&from=2026-11-22&to=${day}&format=csv`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(response.headers.get('content-disposition')).toContain('.csv');
    const lines = bytes.toString('utf8').slice(1).split('\r\n');
    expect(lines[0]).toMatch(/^작성 시각,2026-11-23 \d\d:\d\d$/);
    expect(lines).toContainEqual('빠진 기록,성동구보건소 선별진료소,2026-11-22,,,쉬는 날');
    const from = lines.indexOf('') + 1;
    expect(lines[from]).toMatch(/^날짜,검사소,줄,부터,까지,접수\(명\)/);
    expect(lines[from + 1]).toMatch(/^2026-11-23,성동구보건소 선별진료소,PCR,08:30,09:00,\d+,/);
    const arrivals = lines
      .slice(from + 1)
      .filter(Boolean)
      .reduce((sum, line) => sum + Number(line.split(',')[5]), 0);
    expect(arrivals).toBe((await history(`clinicId=${healthCentre}`)).clinics[0]?.days[0]?.all.arrivals);
  });

  it('is a workbook with one sheet per table and no formulas', async () => {
    const response = await ask(`history?clinicId=${healthCentre}&from=2026-11-22&to=${day}&format=xlsx`);
    const sheets = await readExcelFile(Buffer.from(await response.arrayBuffer()));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      '안내',
      '반시간',
      '검사실',
      '하루',
      '대기 인원 다시 세기',
    ]);
    const [about, halfHours, , days, ledger] = sheets.map(({ data }) => data);
    expect(about?.[0]?.[0]).toBe('작성 시각');
    expect(about?.flat()).toContain('쉬는 날');
    expect(halfHours?.[1]?.slice(0, 5)).toEqual([day, '성동구보건소 선별진료소', 'PCR', '08:30', '09:00']);
    expect(days).toHaveLength(3);
    expect(ledger?.[1]).toContain('=세어 봄');
    expect(ledger?.[1]).toContain('접수대 1');
  });

  it('is in English on request', async () => {
    const text = await (await ask(`history?clinicId=${healthCentre}&format=csv&lang=en`)).text();
    expect(text).toContain('Created at,');
  });
});

describe('a slow report', () => {
  const password = '보는 사람의 긴 문장 하나';
  let viewer: OfficeResponse['cookie'];
  beforeAll(async () => {
    await createAccount(node, { name: '이보기', role: 'viewer', password }, adminToken);
    const body = { name: '이보기', password };
    viewer = (await callOffice(node, '/sign-in', { method: 'POST', body })).cookie;
  });
  afterEach(() => void vi.restoreAllMocks());

  const asViewer = (path: string) =>
    fetch(`${node.url}/api/v1/admin/${path}`, { headers: { cookie: viewer } });
  const minute = (back: number) =>
    `clinics/${healthCentre}/past?at=${new Date(clock.currentMs - back * 60_000).toISOString()}`;

  /** Counts how many boards are reconstructed, and how many at once. */
  function countReconstructions(): { made: number; atOnce: number } {
    const counts = { made: 0, atOnce: 0 };
    let running = 0;
    const real = BoardReconstructionService.prototype.at;
    vi.spyOn(BoardReconstructionService.prototype, 'at').mockImplementation(function (
      this: BoardReconstructionService,
      ...of
    ) {
      counts.made += 1;
      running += 1;
      counts.atOnce = Math.max(counts.atOnce, running);
      return real.apply(this, of).finally(() => {
        running -= 1;
      });
    });
    return counts;
  }

  /** Faster than anybody taps. */
  const tapIntervalMs = 5;

  /** Recalls an unknown ticket until `done`; returns how often it was answered meanwhile, and the longest wait. */
  async function tapUntil(done: Promise<unknown>) {
    let answered = 0;
    let slowestMs = 0;
    let isOver = false;
    const began = performance.now();
    void done.finally(() => {
      isOver = true;
    });
    while (!isOver) {
      const tappedAt = performance.now();
      const ack = await send(tablet, tap({ type: 'recall', ticket: 'A999' }, now(), healthCentre));
      slowestMs = Math.max(slowestMs, performance.now() - tappedAt);
      expect(ack).toMatchObject({ error: { code: 'unknown-ticket' } });
      if (!isOver) answered += 1;
      await setTimeout(tapIntervalMs);
    }
    return { answered, slowestMs, elapsedMs: performance.now() - began };
  }

  it('delays neither other officers nor staff when a viewer requests forty past boards at once', async () => {
    const folds = countReconstructions();
    const order: string[] = [];
    const forty = Promise.all(
      Array.from({ length: 40 }, async (_, back) => {
        const answer = await asViewer(minute(back));
        if (answer.status === 200) order.push('viewer');
        return answer;
      }),
    );
    const other = ask(minute(50)).then(({ status }) => order.push(`office ${status}`));
    const tapped = send(tablet, tap({ type: 'check-in', lane: 'pcr', party: 1 }, now(), healthCentre));
    const { answered } = await tapUntil(Promise.all([forty, other]));
    expect(await tapped).toMatchObject({ ok: true });
    const answers = await forty;
    const refused = answers.find(({ status }) => status === 429);
    expect(order.length).toBeGreaterThan(10);
    expect(refused?.headers.get('retry-after')).toBe('5');
    expect(await refused?.json()).toMatchObject({
      error: { code: 'rate-limited', message: expect.stringContaining('Wait until') },
    });
    expect(order).toContain('office 200');
    expect(order.at(-1)).toBe('viewer');
    expect(folds.made).toBe(order.length);
    expect(folds.atOnce).toBeLessThanOrEqual(2);
    // In proportion, because a faster report leaves time for fewer taps.
    expect(answered).toBeGreaterThan(order.length / 3);
  });

  it('is made once for all who request it at the same time', async () => {
    const folds = countReconstructions();
    const requests = Array.from({ length: 40 }, (_, index) => (index % 2 ? asViewer : ask)(minute(7)));
    const boards = await Promise.all((await Promise.all(requests)).map((answer) => answer.text()));
    expect(new Set(boards).size).toBe(1);
    // A request that comes once the report is ready starts a new one.
    expect(folds.made).toBeLessThan(10);
  });

  it('does not delay staff even as a workbook of a hundred days', async () => {
    const [today] = (await history(`clinicId=${healthCentre}`)).clinics[0]?.days ?? [];
    const lanes = today?.lanes.map((lane) => ({
      ...lane,
      slots: Array.from({ length: 12 }, (_, slot) => ({ ...lane.slots[0], slot, arrivals: slot ** 3 })),
    }));
    const days = Array.from({ length: 99 }, (_, back) => addDays(day, -1 - back));
    const storedDays = days.map((each) => [
      each,
      JSON.stringify({ form: 1, version: 1, history: { ...today, lanes, day: each } }),
    ]);
    await redis.client.hset(keys.dayHistory(healthCentre), Object.fromEntries(storedDays));
    const workbook = asViewer(`history?clinicId=${healthCentre}&from=${days.at(-1)}&to=${day}&format=xlsx`);
    const file = workbook.then((answer) => answer.arrayBuffer());
    const { slowestMs, elapsedMs } = await tapUntil(file);
    expect(slowestMs).toBeLessThan(elapsedMs / 3);
    expect((await file).byteLength).toBeGreaterThan(20_000);
    await redis.client.hdel(keys.dayHistory(healthCentre), ...days);
  });
});

it('compares arrivals before and after a notice, at its clinic and where it sent people', async () => {
  const at = '2026-11-23T08:50:00%2B09:00';
  const response = await ask(`advisory?at=${at}&clinicId=${healthCentre},${plaza}`);
  const { clinics } = (await response.json()) as NoticeImpact;
  const before = rows.filter((row) => row.type === 'check-in' && row.at < '2026-11-22T23:50:00.000Z');
  expect(clinics[0]?.halfHours.find(({ offset }) => offset === -1)?.arrivals).toBe(
    before.reduce((sum, row) => sum + (row.type === 'check-in' ? row.party : 0), 0),
  );
  expect(clinics[1]?.clinicId).toBe(plaza);
  expect(clinics[1]?.halfHours.map(({ arrivals }) => arrivals)).toEqual([0, 0, 0, 0, 0]);
});

describe('on the next day, after a restart', () => {
  beforeAll(async () => {
    await node.close();
    clock.currentMs = Date.parse('2026-11-24T10:00:00+09:00');
    node = await startNode(redis.url, {}, clock);
    await soon(async () => expect(await redis.client.hexists(keys.dayHistory(healthCentre), day)).toBe(1));
    return node.close;
  });

  it('reconstructs every board as it was shown', async () => {
    for (const board of shownBoards) expect((await past(board.asOf, node)).board).toEqual(board);
  });

  it('keeps a past day and its forecast accuracy after its log has expired', async () => {
    const [whole] = (await history(`clinicId=${healthCentre}&from=${day}&to=${day}`)).clinics;
    expect(whole?.days[0]?.lanes[0]?.forecast?.calls).toBeGreaterThan(10);
    await redis.client.rename(keys.log(healthCentre, day), 'set-aside');
    await redis.client.del(keys.daySummaries(healthCentre));
    expect((await history(`clinicId=${healthCentre}&from=${day}&to=${day}`)).clinics).toEqual([whole]);
    await redis.client.rename('set-aside', keys.log(healthCentre, day));
  });

  it('leaves forecasts out of a past board when their memories are gone', async () => {
    await redis.client.del(keys.morningMemory(healthCentre, day));
    const board = shownBoards.at(-3);
    const { board: shown, forecastsKnown } = await past(board?.asOf ?? '', node);
    expect(forecastsKnown).toBe(false);
    expect(shown).toMatchObject({ waiting: board?.waiting, lanes: [{ forecast: null }, { forecast: null }] });
  });
});

import type { Board, ClinicConfig, GoAdvice, LaneBoard } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { callOffice } from '../auth/testing/office-client.js';
import { adminToken } from '../testing/admin-token.js';
import { TestClock } from '../testing/clock.js';
import { useNode, useTablet } from '../testing/fixtures.js';
import { callApi, fetchBoard } from '../testing/http-client.js';
import { send, tap } from '../testing/tablet.js';

/** Two lanes, open from nine to six, lunch from twelve to one, intake until half past five. */
const clinicId = 'seongdong-health-centre';
const at = (clock: string) => Date.parse(`2026-11-23T${clock}:00+09:00`);
const clock = new TestClock(at('07:30'));
// A day's minutes pass in seconds.
const node = await useNode({ rateLimitFactor: 0 }, clock);
const tablet = await useTablet(node, { clinicId });

/** Arrivals and calls of every run alike: by the minute, not by chance. */
const happens = (minute: number, step: number): boolean => (minute * 7 + step * 3) % 10 < 3;

const now = () => new Date(clock.currentMs).toISOString();
const does = (command: Parameters<typeof tap>[0]) => send(tablet, tap(command, now(), clinicId));
const clockText = () =>
  new Date(clock.currentMs).toLocaleTimeString('en-GB', { timeZone: 'Asia/Seoul', timeStyle: 'short' });

/** What staff do beside the line, by the minute. */
const staffActions: Readonly<Record<string, Parameters<typeof tap>[0]>> = {
  '10:40': { type: 'pause', lane: 'pcr', reason: 'disinfection', until: new Date(at('10:55')).toISOString() },
  '14:10': { type: 'close-intake' },
  '14:25': { type: 'reopen-intake' },
  '15:30': { type: 'last-number', lane: 'rapid', number: 40 },
  '16:30': { type: 'last-number', lane: 'rapid', number: null },
  '19:10': { type: 'reopen-intake' },
  '19:40': { type: 'close-intake' },
};

/** One lane's line of plain text. */
const plainLine = (text: string, { name }: LaneBoard): string =>
  text
    .slice(text.indexOf('성동구보건소 선별진료소'))
    .split('\n\n')[0]
    ?.split('\n')
    .find((line) => line.trim().startsWith(`${name.ko}:`)) ?? '';

/** Every surface of the server at this minute, held against each other and against what the desk does. */
async function expectTruth(): Promise<Board> {
  await tablet.timeout(10_000).emitWithAck('beat', { at: now(), pending: 0 });
  const board = await fetchBoard(node, clinicId);
  const plain = await (await fetch(`${node.url}/plain`)).text();
  for (const lane of board.lanes) {
    const seen = `${clockText()} ${lane.lane} ${lane.intake ?? 'taking'} ${board.status}: ${plainLine(plain, lane)}`;
    const go = (await callApi<GoAdvice>(node, `/clinics/${clinicId}/go?lane=${lane.lane}&minutes=5`)).body;
    if (lane.intake) {
      expect(lane, seen).toMatchObject({ forecast: null, level: null });
      expect(plainLine(plain, lane), seen).not.toMatch(/대기, 예상/);
      // Whoever arrives a quarter of an hour before a full morning gives way to the afternoon may try for a place.
      const isForMore =
        lane.intake === 'full' && Date.parse(lane.reopensAt ?? '') - 20 * 60_000 < clock.currentMs;
      if (lane.intake !== 'not-yet') expect(go.answer, seen).toBe(isForMore ? 'tight' : 'no');
    } else {
      expect(plainLine(plain, lane) || plain, seen).not.toMatch(/마감|운영이 끝/);
      // Five minutes on the way may be too late.
      const lastMs = Date.parse(lane.intakeUntil ?? '2026-11-24') - 5 * 60_000;
      if (board.status === 'open' && clock.currentMs < lastMs) expect(go.answer, seen).not.toBe('no');
    }
    if (lane.reopensAt) expect(Date.parse(lane.reopensAt), seen).toBeGreaterThan(clock.currentMs);
    if (board.closesAt) expect(Date.parse(board.closesAt), seen).toBeGreaterThan(clock.currentMs);
  }
  return board;
}

it('says the same everywhere, minute by minute, through a day with a noon quota', async () => {
  const { clinics } = node.district.config;
  const lanes = clinics.find((each) => each.clinicId === clinicId)?.lanes as ClinicConfig['lanes'];
  const change = {
    lanes: lanes.map((lane) =>
      lane.lane === 'rapid' ? { ...lane, quota: { morning: 12, afternoon: 30 } } : lane,
    ),
  };
  const { status } = await callOffice(node, `/clinics/${clinicId}`, {
    method: 'PATCH',
    body: change,
    bearer: adminToken,
    headers: { 'if-match': '*' },
  });
  expect(status).toBeLessThan(300);
  const states = new Set<string>();
  for (; clock.currentMs < at('20:00'); clock.currentMs += 60_000) {
    const action = staffActions[clockText()];
    if (action) await does(action);
    const board = await expectTruth();
    const minute = (clock.currentMs - at('07:30')) / 60_000;
    for (const [index, lane] of board.lanes.entries()) {
      states.add(`${board.status} ${lane.intake ?? (lane.reason ? 'paused' : 'taking')}`);
      if (happens(minute, index)) {
        const answer = await does({ type: 'check-in', lane: lane.lane });
        const isEarly = lane.intake === 'not-yet';
        expect(answer.ok, `${clockText()} ${lane.lane} ${lane.intake}`).toBe(!lane.intake || isEarly);
      }
      const calls = board.status !== 'paused' && !lane.reason && lane.intake !== 'not-yet';
      if (calls && lane.waiting > 0 && happens(minute, index + 2))
        await does({ type: 'call', lane: lane.lane, booth: lane.lane === 'pcr' ? '1' : '4' });
    }
  }
  expect([...states].sort()).toEqual(
    expect.arrayContaining([
      'closed closed',
      'closed not-yet',
      'intake-closed closed',
      'open full',
      'open paused',
      'open taking',
      'paused taking',
    ]),
  );
}, 240_000);

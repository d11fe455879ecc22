import { type ClockReading, createBoardStore } from '@hannun/shared/client';
import type { Board } from '@hannun/shared/contract';
import { describe, expect, it } from 'vitest';
import { exampleBoard, exampleLane, exampleTimeMs } from '../../gallery/example-boards.js';
import { resolveClinicView } from './clinic-view.js';

const at = (seconds: number): ClockReading => ({
  wallMs: exampleTimeMs + seconds * 1000,
  monotonicMs: seconds * 1000,
});

/** A screen loaded at 0, with one board and one heartbeat at 0. */
function inputFor(
  board: Board | null,
  { beat = true, exists = true, cachedBoard = null as Board | null } = {},
) {
  const store = createBoardStore(() => at(0));
  if (board) store.receiveBoards([board]);
  const heardAt = new Date(exampleTimeMs).toISOString();
  if (beat && board) store.receiveBeat({ at: heardAt, contacts: { [board.clinicId]: heardAt } });
  return { clinicId: 'seongdong-health', boards: store.view(), startedAt: at(0), exists, cachedBoard };
}

describe('freshness', () => {
  it.each([
    [15, { state: 'rows', freshness: 'live' }],
    [16, { state: 'rows', freshness: 'checking' }],
    [20, { state: 'rows', freshness: 'checking' }],
    [21, { state: 'rows', freshness: 'stale' }],
    [300, { state: 'rows', freshness: 'stale' }],
    [301, { state: 'stopped' }],
  ])('after %s seconds without a heartbeat', (seconds, view) => {
    expect(resolveClinicView(inputFor(exampleBoard()), at(seconds))).toMatchObject(view);
  });
});

describe('cut off for more than five minutes', () => {
  const lunch = {
    from: '2026-11-23T05:40:00.000Z',
    until: '2026-11-23T06:00:00.000Z',
    reason: 'lunch',
  } as const;
  const heldAt = (board: Board, minutes: number) => {
    const view = resolveClinicView(inputFor(board), at(minutes * 60));
    return view.state === 'stopped' ? (view.held?.state ?? null) : view.state;
  };

  it('goes on by the hours of the last board, until the hour that they name', () => {
    const board = exampleBoard({ lanes: [exampleLane({ breaks: [lunch] })] });
    expect([6, 8, 27, 28].map((minutes) => heldAt(board, minutes))).toEqual([null, 'paused', 'paused', null]);
    const closing = exampleBoard({ closesAt: '2026-11-23T05:40:00.000Z', lanes: [exampleLane()] });
    expect([6, 8, 67, 68].map((minutes) => heldAt(closing, minutes))).toEqual([
      null,
      'serving-last',
      'serving-last',
      'resting',
    ]);
  });

  it('says nothing of lanes that differ, nor of a pause whose end nobody knows', () => {
    const lanes = [exampleLane({ breaks: [lunch] }), exampleLane({ lane: 'rapid', code: 'B' })];
    expect(heldAt(exampleBoard({ lanes }), 8)).toBeNull();
    expect(heldAt(exampleBoard({ status: 'paused', reason: 'other' }), 8)).toBeNull();
  });
});

describe('before the first heartbeat', () => {
  it('a board is not shown: the screen connects, then refers to staff', () => {
    const news = inputFor(exampleBoard(), { beat: false });
    expect(resolveClinicView(news, at(20)).state).toBe('connecting');
    expect(resolveClinicView(news, at(21)).state).toBe('stopped');
  });

  it('a board stored before a reload is shown as outdated until it expires', () => {
    const news = inputFor(null, { cachedBoard: exampleBoard() });
    expect(resolveClinicView(news, at(0))).toMatchObject({ state: 'rows', freshness: 'stale' });
    expect(resolveClinicView(news, at(301)).state).toBe('stopped');
  });

  it('a clinic that does not exist is unknown', () => {
    expect(resolveClinicView(inputFor(null, { exists: false }), at(0)).state).toBe('unknown');
    expect(resolveClinicView(inputFor(null), at(0)).state).toBe('connecting');
  });
});

describe('a clinic that rests', () => {
  const opensAt = '2026-11-23T06:00:00.000Z';
  const closed = exampleBoard({ status: 'closed', waiting: 0, opensAt });

  it('needs no tablet until the opening time', () => {
    expect(resolveClinicView(inputFor(closed), at(27 * 60)).state).toBe('resting');
    expect(resolveClinicView(inputFor(closed), at(28 * 60)).state).toBe('stopped');
  });

  it('shows calls while people wait, and rests once it is silent', () => {
    expect(resolveClinicView(inputFor({ ...closed, waiting: 2 }), at(0)).state).toBe('rows');
    expect(resolveClinicView(inputFor({ ...closed, waiting: 2 }), at(301)).state).toBe('resting');
  });

  it('has rows as soon as a line stands before it opens', () => {
    const early = (waiting: number) => exampleLane({ waiting, intake: 'not-yet', reopensAt: opensAt });
    const stateWith = (waiting: number) =>
      resolveClinicView(inputFor({ ...closed, waiting, lanes: [early(waiting)] }), at(0)).state;
    expect([stateWith(0), stateWith(1)]).toEqual(['resting', 'rows']);
  });

  it('is open outside its hours, when staff opened it by hand', () => {
    const opened = exampleBoard({ closesAt: '2026-11-23T03:00:00.000Z' });
    expect(resolveClinicView(inputFor(opened), at(0))).toMatchObject({ said: { isTaking: true } });
  });
});

it('leaves out a lane that does not run today', () => {
  const board = exampleBoard({ lanes: [exampleLane(), exampleLane({ lane: 'x', intake: 'not-today' })] });
  const view = resolveClinicView(inputFor(board), at(0));
  expect(view.state === 'rows' && view.said.lanes.map(({ lane }) => lane.lane)).toEqual(['pcr']);
});

it('is still connecting to a clinic that has no lane yet', () => {
  expect(resolveClinicView(inputFor(exampleBoard({ lanes: [] })), at(0)).state).toBe('connecting');
});

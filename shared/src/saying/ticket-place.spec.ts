import { describe, expect, it } from 'vitest';
import type { Board, LaneBoard } from '../contract/board.js';
import type { TicketState, TicketView } from '../contract/ticket-view.js';
import { minuteMs } from '../date-time/zoned-time.js';
import { at, moment, pcr, plaza } from './testing/boards.js';
import { findLaneOf, placeOf, placeOnBoard } from './ticket-place.js';

const lane: LaneBoard = { ...pcr, line: '42-45,50,46', tickets: 6, waiting: 6 };
const board: Board = { ...plaza, version: 5, lanes: [lane] };
const { nowMs } = moment;
const withLane = (part: Partial<LaneBoard>): Board => ({ ...board, lanes: [{ ...lane, ...part }] });

describe('a number on the board', () => {
  it('counts the numbers ahead in calling order', () => {
    const first = { status: 'waiting', ahead: 0, groups: false, range: null, postponed: false };
    expect(placeOnBoard(board, 'A042', nowMs)).toEqual(first);
    expect(placeOnBoard(board, 'A046', nowMs)).toEqual({ ...first, ahead: 5 });
  });
  it('counts groups where people came together', () => {
    expect(placeOnBoard(withLane({ waiting: 9 }), 'A044', nowMs)).toMatchObject({ ahead: 2, groups: true });
  });
  it('tells of no more people ahead than a recount found, nor of groups where it found fewer than numbers', () => {
    const ahead = (ticket: string) => placeOnBoard(withLane({ waiting: 4 }), ticket, nowMs);
    expect(ahead('A044')).toMatchObject({ ahead: 2, groups: false });
    expect(ahead('A046')).toMatchObject({ ahead: 3, groups: false });
  });
  it('reads its own range from the board’s forecasts by position', () => {
    const places = [
      [0, 0, 300],
      [4, 400, 900],
    ] as const;
    expect(placeOnBoard(withLane({ places }), 'A044', nowMs)).toMatchObject({
      range: { low: 200, high: 600 },
    });
  });
  it('finds a ticket from another lane among those ahead of it', () => {
    const sent = withLane({ line: '42-43,B007,44', tickets: 4, waiting: 4 });
    expect(placeOnBoard(sent, 'B007', nowMs)).toMatchObject({ status: 'waiting', ahead: 2 });
    expect(placeOnBoard(sent, 'A044', nowMs)).toMatchObject({ ahead: 3 });
    expect(findLaneOf(sent, 'B007')?.code).toBe('A');
  });
  it('finds the booth of a called number', () => {
    expect(placeOnBoard(board, 'A041', nowMs)).toMatchObject({ status: 'called', booth: '1' });
  });
  it('calls nobody in whose number is over, or was called long ago', () => {
    const [call] = pcr.nowServing;
    if (!call) throw new Error('Nobody is called');
    expect(placeOnBoard(withLane({ nowServing: [{ ...call, over: true }] }), 'A041', nowMs)).toEqual({
      status: 'elsewhere',
    });
    const calledMs = Date.parse(call.calledAt);
    const statusAfter = (minutes: number) =>
      placeOnBoard(board, 'A041', calledMs + minutes * minuteMs).status;
    expect([19, 20, 300].map(statusAfter)).toEqual(['called', 'elsewhere', 'elsewhere']);
  });
  it('tells an earlier number from one that was not issued yet', () => {
    expect(placeOnBoard(board, 'A003', nowMs)).toEqual({ status: 'elsewhere' });
    expect(placeOnBoard(board, 'A051', nowMs)).toEqual({ status: 'not-issued' });
    expect(placeOnBoard(board, 'Z001', nowMs)).toEqual({ status: 'elsewhere' });
    const mixed = withLane({ line: '42-44,AK05,45' });
    expect(placeOnBoard(mixed, 'AK05', nowMs)).toMatchObject({ status: 'waiting', ahead: 3 });
    expect(placeOnBoard(mixed, 'AK04', nowMs)).toEqual({ status: 'elsewhere' });
    expect(placeOnBoard(mixed, 'AK06', nowMs)).toEqual({ status: 'not-issued' });
    expect(placeOnBoard(mixed, 'A046', nowMs)).toEqual({ status: 'not-issued' });
  });
});

describe('a slip', () => {
  const waiting: TicketState = { status: 'waiting', ahead: 9, place: 10, forecast: null, postponed: false };
  const view = (ticket: string, state: TicketState, change: Partial<TicketView> = {}): TicketView => ({
    asOf: at('10:23'),
    clinicId: 'plaza',
    day: board.day,
    epoch: 1,
    version: 1,
    lane: 'pcr',
    ticket,
    party: 1,
    state,
    ...change,
  });
  const missed: TicketState = { status: 'missed', at: at('10:20') };
  const finished: TicketState = { status: 'finished', at: at('10:20') };
  const called: TicketState = { status: 'called', booth: '1', calledAt: at('09:20') };
  const longAgo = withLane({ nowServing: [{ ticket: 'A041', booth: '1', calledAt: at('09:20') }] });
  const midnight: Board = { ...withLane({ carried: '44' }), day: '2026-11-24', version: 1 };

  it.each<[string, TicketView, Board | undefined, object]>([
    ['the board is newer', view('A044', waiting), board, { ahead: 2 }],
    ['the board has called it', view('A041', waiting), board, { status: 'called', booth: '1' }],
    ['the answer is newer', view('A044', waiting, { version: 6 }), board, { ahead: 9 }],
    ['called long ago and not served yet', view('A041', called, { version: 6 }), longAgo, called],
    ['finished, among the last calls', view('A041', finished), board, finished],
    ['missed, no longer on the board', view('A003', missed), board, missed],
    ['no board yet', view('A003', waiting), undefined, { ahead: 9 }],
    ['in line over midnight', view('A044', waiting, { version: 90 }), midnight, { ahead: 2 }],
    ['its number given out anew, and in line', view('A045', waiting), midnight, { ahead: 9 }],
    ['its number given out anew, and called', view('A041', waiting), midnight, { status: 'waiting' }],
    ['over before midnight, its number given out anew', view('A044', finished), midnight, finished],
    ['not on the board after midnight, until the server says', view('A003', waiting), midnight, { ahead: 9 }],
    ['of today, on a board of yesterday', view('A044', waiting, { day: '2026-11-24' }), board, { ahead: 9 }],
  ])('%s', (_, slip, known, place) => expect(placeOf(slip, known, nowMs)).toMatchObject(place));
});

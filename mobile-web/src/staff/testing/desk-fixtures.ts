import type { Board, Desk as DeskState, WaitRange } from '@hannun/shared/contract';
import {
  boardOf,
  deskOf,
  type EventOf,
  evolve,
  initialClinicDay,
  type QueueEvent,
} from '@hannun/shared/queue';

const at = '2026-11-23T01:00:00.000Z';
export const device = { id: 'tablet-1', role: 'staff', clinicId: 'seongdong', label: '접수대 1' } as const;

type DayLane = EventOf<'day-opened'>['lanes'][number];
export const pcrLane: DayLane = {
  lane: 'pcr',
  code: 'A',
  name: { ko: 'PCR', en: 'PCR' },
  way: 'slips',
  booths: ['1', '2'],
};
export const headsLane: DayLane = {
  lane: 'heads',
  code: 'B',
  name: { ko: '신속항원', en: 'Rapid antigen' },
  way: 'heads',
  booths: ['3'],
};

export const dayOpened: EventOf<'day-opened'> = {
  type: 'day-opened',
  at,
  clinicId: 'seongdong',
  day: '2026-11-23',
  epoch: 1,
  name: { ko: '성동구보건소 선별진료소', en: 'Seongdong Health Center' },
  lanes: [pcrLane, headsLane],
  hours: {
    opensAt: '2026-11-23T00:00:00.000Z',
    closesAt: '2026-11-23T09:00:00.000Z',
    intakeClosesAt: '2026-11-23T08:30:00.000Z',
    breaks: [],
  },
  noon: '2026-11-23T03:00:00.000Z',
  nextOpensAt: '2026-11-24T00:00:00.000Z',
};

const origin = (command: string, type: string) => ({ device: device.id, command, type });
export const arrival = (number: number): EventOf<'checked-in'> => ({
  type: 'checked-in',
  at,
  lane: 'pcr',
  number,
  party: 1,
  priority: false,
  token: null,
  place: number,
  origin: origin(`arrival-${number}`, 'check-in'),
});
const firstCall: EventOf<'called'> = {
  type: 'called',
  at,
  lane: 'pcr',
  number: 1,
  booth: '1',
  origin: origin('call-1', 'call'),
};

export const deskAfter = (events: readonly QueueEvent[], now = at, first = dayOpened): DeskState =>
  deskOf([first, ...events].reduce(evolve, initialClinicDay), { version: events.length + 1, nowIso: now });

export const emptyDesk = deskAfter([]);
/** Sixteen people, the first in service at booth 1. */
export const busyDesk = deskAfter([
  ...Array.from({ length: 16 }, (_, index) => arrival(index + 1)),
  firstCall,
]);
const otherTablet = (command: string, type: string) => ({ ...origin(command, type), device: 'tablet-2' });
const callElsewhere: EventOf<'called'> = {
  ...firstCall,
  number: 2,
  booth: '2',
  origin: otherTablet('call-2', 'call'),
};
/** Booth 2 called number 2 first, so booth 1 got number 1. */
export const callMismatchDesk = deskAfter([arrival(1), arrival(2), callElsewhere, firstCall]);
/** Another tablet called number 2 into booth 2; two more wait. */
export const calledElsewhereDesk = deskAfter([arrival(1), arrival(2), arrival(3), callElsewhere]);
const threeAndDone = [
  ...[arrival(1), arrival(2), arrival(3), callElsewhere],
  { type: 'checked-out', at, lane: 'pcr', number: 2, cause: 'tap' },
] satisfies QueueEvent[];
/** Since then number 2 was finished, and the other tablet called number 3 into booth 2. */
export const nextCalledElsewhereDesk = deskAfter([
  ...threeAndDone,
  { ...callElsewhere, number: 3, origin: otherTablet('call-3', 'call') },
]);
/** Or this tablet called number 3 there. */
export const nextCalledHereDesk = deskAfter([...threeAndDone, { ...firstCall, number: 3, booth: '2' }]);
/** Another tablet called into booth 1 and so finished number 1. */
export const finishedElsewhereDesk: DeskState = {
  ...deskAfter([
    arrival(1),
    arrival(2),
    firstCall,
    {
      type: 'checked-out',
      at: '2026-11-23T01:05:00.000Z',
      lane: 'pcr',
      number: 1,
      cause: 'next-call',
      origin: otherTablet('call-2', 'call'),
    },
    { ...callElsewhere, at: '2026-11-23T01:05:00.000Z', booth: '1' },
  ]),
  devices: { 'tablet-2': '채취실' },
};
/** Number 1 has been called again. */
export const recalledDesk = deskAfter([
  arrival(1),
  firstCall,
  {
    type: 'recalled',
    at: '2026-11-23T01:01:00.000Z',
    lane: 'pcr',
    number: 1,
    origin: origin('recall-1', 'recall'),
  },
]);
/** The ticket in service at booth 1 has answered that they will be late. */
export const answeredDesk = deskAfter([
  arrival(1),
  firstCall,
  { type: 'call-answered', at: '2026-11-23T01:02:00.000Z', lane: 'pcr', number: 1, answer: 'late' },
]);
export const closedDesk = deskAfter([], '2026-11-23T12:00:00.000Z');
/** Four came together where heads are counted. */
export const familyDesk = deskAfter(
  [1, 2, 3, 4].map((number) => ({ ...arrival(number), lane: 'heads', origin: origin('family', 'check-in') })),
);
/** Two hours without a recount: the desk asks for one. */
export const recountDueDesk = deskAfter([arrival(1), arrival(2)], '2026-11-23T02:10:00.000Z');
export const pausedDesk = deskAfter([
  { type: 'paused', at, reason: 'disinfection', until: '2026-11-23T02:00:00.000Z' },
]);
/** Lane B alone has paused. */
export const lanePausedDesk = deskAfter([
  { type: 'paused', at, reason: 'disinfection', until: '2026-11-23T02:00:00.000Z', lane: 'heads' },
]);
const deskOfLanes = (...lanes: DayLane[]) => deskAfter([arrival(1)], at, { ...dayOpened, lanes });
/** One of one morning place is taken; the afternoon has five. */
export const morningFullDesk = deskOfLanes({ ...pcrLane, quota: { morning: 1, afternoon: 5 } }, headsLane);
/** Two more may come this morning. */
export const fewPlacesDesk = deskOfLanes({ ...pcrLane, quota: { morning: 3, afternoon: 5 } }, headsLane);
/** Lane B runs tomorrow. */
export const notTodayDesk = deskOfLanes(pcrLane, {
  ...headsLane,
  ownHours: { hours: null, nextOpensAt: '2026-11-24T00:00:00.000Z' },
});
/** Lanes A, with three people, and C run today, and B tomorrow. */
export const restingLaneDesk = deskAfter(
  [1, 2, 3].map((number) => ({ ...arrival(number), token: `token-of-slip-${number}` })),
  at,
  {
    ...dayOpened,
    lanes: [
      { ...headsLane, way: 'slips', ownHours: { hours: null, nextOpensAt: '2026-11-24T00:00:00.000Z' } },
      { ...pcrLane, next: 'heads' },
      { ...pcrLane, lane: 'result', code: 'C', name: { ko: '결과 상담', en: 'Results' }, booths: ['4'] },
    ],
  },
);
/** The last number was number 1. */
export const lastGivenDesk = deskAfter([
  arrival(1),
  { type: 'last-number-set', at, lane: 'pcr', number: 1, origin: origin('last-1', 'last-number') },
]);
/** The last number, given out, was set by itself. */
export const automaticCloseDesk = deskAfter([
  arrival(1),
  { type: 'last-number-set', at, lane: 'pcr', number: 1, by: 'forecast' },
]);
/** The same set by hand, after hours, the line served. */
export const lastGivenClosedDesk = deskAfter(
  [
    arrival(1),
    { type: 'last-number-set', at, lane: 'pcr', number: 1, origin: origin('last-1', 'last-number') },
    firstCall,
  ],
  '2026-11-23T12:00:00.000Z',
);
const roundTheClock = (opensAt: string, closesAt: string) => ({
  opensAt,
  closesAt,
  intakeClosesAt: closesAt,
  breaks: [],
});
/** Seven in line before midnight, at a clinic that never closes. */
export const nightDesk: DeskState = {
  ...deskAfter([1, 2, 3, 4, 5, 6, 7].map(arrival), '2026-11-23T14:59:00.000Z', {
    ...dayOpened,
    hours: roundTheClock('2026-11-22T15:00:00.000Z', '2026-11-23T15:00:00.000Z'),
  }),
  tomorrow: {
    day: '2026-11-24',
    hours: roundTheClock('2026-11-23T15:00:00.000Z', '2026-11-24T15:00:00.000Z'),
    noon: '2026-11-24T03:00:00.000Z',
    nextOpensAt: null,
  },
};
/** By the server's forecast the day is filled by number 14. */
export const proposalDesk: DeskState = {
  ...busyDesk,
  lanes: busyDesk.lanes.map((lane) =>
    lane.lane === 'pcr' ? { ...lane, proposal: { lastNumber: 14 } } : lane,
  ),
};
/** Number 2 lies beyond the last number. */
export const beyondLastDesk = deskAfter([
  arrival(1),
  arrival(2),
  { type: 'last-number-set', at, lane: 'pcr', number: 1, origin: origin('last-1', 'last-number') },
]);
/** Five in line; the last number is number 3. */
export const twoBeyondLastDesk = deskAfter([
  ...[1, 2, 3, 4, 5].map(arrival),
  { type: 'last-number-set', at, lane: 'pcr', number: 3, origin: origin('last-3', 'last-number') },
]);
const early = '2026-11-22T23:30:00.000Z';
/** Half an hour before opening, with two in line. */
export const earlyDesk = deskAfter(
  [
    { ...arrival(1), at: early },
    { ...arrival(2), at: early },
  ],
  early,
  { ...dayOpened, at: early },
);
export const rollDesk = deskAfter([], at, {
  ...dayOpened,
  lanes: [{ lane: 'roll', code: 'C', name: { ko: 'PCR', en: 'PCR' }, way: 'rolls', booths: ['1'] }],
});

const checkedInWithSlip = (number: number, party: number, priority: boolean): QueueEvent => ({
  ...arrival(number),
  party,
  priority,
  token: `token-of-slip-${number}`,
});
export const issuedSlipDesk = deskAfter([checkedInWithSlip(1, 1, false)]);

export const called = (number: number, booth: string): EventOf<'called'> => ({ ...firstCall, number, booth });
/** Three later numbers were called before number 1. */
export const passedDesk = deskAfter([
  ...[1, 2, 3, 4, 5].map(arrival),
  ...[2, 3, 4].map((number): QueueEvent => ({ ...called(number, '2'), outOfTurn: true })),
]);
/** Of fifteen people with a number eleven were found. */
export const recountedDesk = deskAfter([
  ...Array.from({ length: 16 }, (_, index) => arrival(index + 1)),
  firstCall,
  {
    type: 'recounted',
    at,
    lane: 'pcr',
    expected: 15,
    counted: 11,
    absent: 4,
    origin: origin('r', 'correct'),
  },
]);
/** A group, a priority ticket, two in service, one missing, one gone, two tablets. */
export const mixedDesk = deskAfter([
  checkedInWithSlip(1, 1, false),
  checkedInWithSlip(2, 3, false),
  checkedInWithSlip(3, 1, true),
  ...[4, 5, 6, 7, 8].map((number) => checkedInWithSlip(number, 1, false)),
  called(4, '1'),
  called(5, '2'),
  called(6, '1'),
  {
    type: 'left',
    at,
    lane: 'pcr',
    number: 7,
    reason: 'left',
    origin: { ...origin('leave-7', 'leave'), device: 'tablet-2' },
  },
  { type: 'last-number-set', at, lane: 'pcr', number: 40, origin: origin('last-40', 'last-number') },
]);

export const done = (number: number, minute: number, resultAt?: string): EventOf<'checked-out'> => ({
  ...{ type: 'checked-out', at: `2026-11-23T01:${minute}:00.000Z`, lane: 'pcr', number, cause: 'tap' },
  ...(resultAt && { resultAt }),
});
/** Number 1 was finished 20 minutes ago, number 2 awaits a result, number 3 waits. */
export const servedDesk = deskAfter(
  [
    ...[1, 2, 3].map((number) => checkedInWithSlip(number, 1, false)),
    ...[called(1, '1'), done(1, 10), called(2, '1'), done(2, 15, '2026-11-23T01:40:00.000Z')],
    { type: 'intake-closed', at },
  ],
  '2026-11-23T01:30:00.000Z',
);

/** The public board of that desk, with one forecast (seconds) for every lane. */
export function boardFor({ asOf, version }: DeskState, forecast: WaitRange): Board {
  const stamp = { version, nowIso: asOf, contactAt: asOf };
  const { unconfirmedSince: _, ...board } = boardOf(evolve(initialClinicDay, dayOpened), stamp);
  return { ...board, lanes: board.lanes.map((lane) => ({ ...lane, forecast, level: 'relaxed' })) };
}

/** The day probably reaches lane A only up to this number. */
export function boardReaching(desk: DeskState, reachable: number): Board {
  const board = boardFor(desk, { low: 300, likely: 480, high: 900 });
  return {
    ...board,
    lanes: board.lanes.map((lane) => (lane.code === 'A' ? { ...lane, reachable } : lane)),
  };
}

import type { LaneBoard, TicketState, TicketView } from '@hannun/shared/contract';
import { clinicBoard } from '../testing/fixtures.js';
import { pageDataAfter } from '../testing/render-page.js';

const [pcr] = clinicBoard('wangsimni-plaza').lanes;
if (!pcr) throw new Error('The example clinic has no lane');
const places = [
  [0, 0, 240],
  [6, 720, 1260],
] as const;
const lane = { ...pcr, places };
const plaza = clinicBoard('wangsimni-plaza', { version: 9, lanes: [lane] });

export const viewOf = (ticket: string, state: TicketState): TicketView => ({
  asOf: '',
  clinicId: 'wangsimni-plaza',
  day: '2026-11-19',
  epoch: 1,
  version: 3,
  lane: 'pcr',
  ticket,
  party: 1,
  state,
});

export const waiting = {
  status: 'waiting',
  ahead: 9,
  place: 10,
  forecast: null,
  postponed: false,
} as const satisfies TicketState;

export const live = pageDataAfter(1, { boards: [plaza] });
/** Some came together. */
export const families = pageDataAfter(1, { boards: [{ ...plaza, lanes: [{ ...lane, waiting: 15 }] }] });
export const stale = pageDataAfter(4 * 60, { boards: [plaza] });
export const pausedScene = pageDataAfter(1, {
  boards: [
    clinicBoard('wangsimni-plaza', {
      version: 9,
      status: 'paused',
      reason: 'disinfection',
      resumesAt: '2026-11-19T15:00:00+09:00',
      lanes: [lane],
    }),
  ],
});
const opensNextDay = { status: 'closed', opensAt: '2026-11-20T09:00:00+09:00' } as const;
const closed = [clinicBoard('wangsimni-plaza', { version: 9, ...opensNextDay, lanes: [lane] })];
export const closedScene = pageDataAfter(1, { boards: closed });
export const closedAndGone = pageDataAfter(1, {
  boards: closed,
  silentSeconds: { 'wangsimni-plaza': 11 * 60 },
});
export const closedAndSilent = pageDataAfter(1, {
  boards: closed,
  silentSeconds: { 'wangsimni-plaza': 75 },
});
export const lastNumberScene = pageDataAfter(1, {
  boards: [clinicBoard('wangsimni-plaza', { version: 9, lanes: [{ ...lane, lastNumber: 22 }] })],
});
/** At the pace of the day. */
export const reachesA025 = pageDataAfter(1, {
  boards: [clinicBoard('wangsimni-plaza', { version: 9, lanes: [{ ...lane, reachable: 25 }] })],
});
export const pausedLastNumber = pageDataAfter(1, {
  boards: [
    clinicBoard('wangsimni-plaza', {
      version: 9,
      lanes: [{ ...lane, lastNumber: 22, reason: 'other', pausedUntil: '2026-11-19T15:00:00+09:00' }],
    }),
  ],
});
export const lanePausedScene = pageDataAfter(1, {
  boards: [clinicBoard('wangsimni-plaza', { version: 9, lanes: [{ ...lane, reason: 'other' }] })],
});
const opensAt = '2026-11-19T16:00:00+09:00';
const early = [
  clinicBoard('wangsimni-plaza', {
    version: 9,
    status: 'closed',
    opensAt,
    lanes: [
      {
        ...lane,
        intake: 'not-yet',
        reopensAt: opensAt,
        places: [
          [0, 5520, 5760],
          [6, 6240, 6780],
        ],
      },
    ],
  }),
];
export const beforeOpening = pageDataAfter(1, { boards: early });
export const lastNumberBeforeOpening = pageDataAfter(1, {
  boards: early.map((board) => ({
    ...board,
    lanes: board.lanes.map((each) => ({ ...each, lastNumber: 22 })),
  })),
});
export const silentBeforeOpening = pageDataAfter(1, {
  boards: early,
  silentSeconds: { 'wangsimni-plaza': 11 * 60 },
});
export const silentClinic = pageDataAfter(1, {
  boards: [plaza],
  silentSeconds: { 'wangsimni-plaza': 4 * 60 },
});
/** Heard, but nobody has confirmed its line since 13:45. */
export const unconfirmed = pageDataAfter(1, {
  boards: [{ ...plaza, unconfirmedSince: '2026-11-19T04:45:00Z' }],
});
/** Some kilometres from the clinic. */
export const away = pageDataAfter(1, {
  boards: [plaza],
  travel: { geolocation: { status: 'known', location: { latitude: 37.5703, longitude: 127.0378 } } },
});
/** The noon after, and nothing heard since. */
export const nextDay = pageDataAfter(22 * 3600, { boards: [plaza] });
const plazaWith = (change: Partial<LaneBoard>) =>
  pageDataAfter(1, {
    boards: [clinicBoard('wangsimni-plaza', { version: 9, lanes: [{ ...lane, ...change }] })],
  });
export const longWait = plazaWith({
  places: [
    [0, 0, 240],
    [6, 3000, 3900],
  ],
});
export const noPace = plazaWith({ places: [], noForecast: 'unknown' });
export const reachableScene = plazaWith({ reachable: 22 });
export const neverHeard = pageDataAfter(1, { boards: [{ ...plaza, contactAt: null }], known: false });
export const closedForGood = pageDataAfter(1, {
  boards: [clinicBoard('wangsimni-plaza', { version: 9, status: 'closed', lanes: [lane] })],
  silentSeconds: { 'wangsimni-plaza': 11 * 60 },
});

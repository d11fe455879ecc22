import type { ClockReading } from '@hannun/shared/client';
import type { Board, LaneBoard, ScreenSound } from '@hannun/shared/contract';
import type { ActiveRow } from '../../calls/active-calls.js';
import {
  exampleBoard,
  exampleLane,
  exampleLanes,
  exampleTimeMs,
  pcr,
  rapid,
} from '../../gallery/example-boards.js';
import { ClinicScreen } from './ClinicScreen.js';
import type { ClinicView } from './clinic-view.js';

const now: ClockReading = { wallMs: exampleTimeMs, monotonicMs: 0 };

const screen = (
  view: ClinicView,
  activeRows: readonly ActiveRow[] = [],
  sound: ScreenSound = 'on',
  elsewhere: Board | null = null,
) => (
  <ClinicScreen
    view={view}
    alternative={elsewhere}
    activeRows={activeRows}
    sound={sound}
    phoneUrl="https://line.sd.go.kr/clinics/seongdong-health"
    serverNowMs={exampleTimeMs}
    now={now}
  />
);
const live = (board: Board, lanes: readonly string[] = [], sound?: ScreenSound) =>
  screen({ state: 'rows', board, freshness: 'live' }, board.lanes.flatMap(activeRowsOf(lanes)), sound);
/** The newest call of each of these lanes. */
const activeRowsOf =
  (lanes: readonly string[]) =>
  ({ lane, nowServing: [call] }: LaneBoard): ActiveRow[] =>
    call && lanes.includes(lane) ? [{ lane, call: { lane, ...call } }] : [];
const minutes = (low: number, high: number) => ({ low: low * 60, likely: low * 60, high: high * 60 });

const noForecast = exampleBoard({
  lanes: [
    { ...pcr, noForecast: 'too-wide', atLeast: 98 * 60 },
    { ...rapid, noForecast: 'silent' },
  ],
});
const forecast = exampleBoard({
  lanes: [
    { ...pcr, forecast: minutes(20, 35) },
    { ...rapid, forecast: minutes(10, 15) },
  ],
});
const uncalled = exampleLane({ nowServing: [] });
const longest = exampleBoard({
  name: { ko: '살곶이체육공원 주차장 앞 드라이브스루 임시선별검사소', en: 'Salgoji Park drive-through' },
  notice: {
    ko: '보호자께서는 접수창구 옆 대기실에서 기다려 주시기 바랍니다',
    en: 'Carers please wait in the room beside the desk',
  },
  lanes: [
    exampleLane({
      name: { ko: '해외입국자 유전자증폭검사', en: 'PCR for arrivals' },
      waiting: 1287,
      nowServing: [{ ticket: 'A1024', booth: '12', calledAt: '2026-11-23T05:28:00.000Z' }],
    }),
    rapid,
  ],
});
/** Longest lane name, five-digit numbers and longest wait. */
const longestOf = (count: number): Board => ({
  ...longest,
  lanes: exampleLanes(count).map((lane) => ({
    ...lane,
    name: { ko: '해외입국자 유전자증폭검사', en: 'PCR for arrivals' },
    waiting: 1287,
    forecast: minutes(95, 110),
    nowServing: lane.nowServing.map((call) => ({ ...call, ticket: `${lane.code}1024`, booth: '12' })),
  })),
});
const pause = { status: 'paused', reason: 'disinfection', resumesAt: '2026-11-23T06:00:00.000Z' } as const;
/** All lanes of a clinic pause at once, here with the longest reason. */
const pausedLanes = (count: number): Board =>
  exampleBoard({ ...pause, reason: 'other', lanes: exampleLanes(count) });
const closed = exampleBoard({ status: 'closed', waiting: 0, opensAt: '2026-11-24T00:00:00.000Z' });
const stillOpen = exampleBoard({
  name: { ko: '성수역 3번 출구 임시선별검사소', en: 'Seongsu Station Exit 3 Temporary Screening Site' },
  closesAt: '2026-11-23T12:00:00.000Z',
});

export const clinicScreenExamples = {
  live: live(exampleBoard()),
  called: live(exampleBoard(), ['pcr']),
  forecast: live(forecast, ['pcr']),
  'no-forecast': live(noForecast),
  checking: screen({ state: 'rows', board: exampleBoard(), freshness: 'checking' }),
  stale: screen({ state: 'rows', board: exampleBoard(), freshness: 'stale' }),
  'stale-four': screen({
    state: 'rows',
    board: exampleBoard({ lanes: exampleLanes(4) }),
    freshness: 'stale',
  }),
  stopped: screen({ state: 'stopped', board: exampleBoard() }),
  connecting: screen({ state: 'connecting' }),
  unknown: screen({ state: 'unknown' }),
  closed: screen({ state: 'closed', board: closed }),
  'closed-elsewhere': screen({ state: 'closed', board: closed }, [], 'on', stillOpen),
  'longest-closed': screen({ state: 'closed', board: { ...closed, name: longest.name } }, [], 'on', {
    ...stillOpen,
    name: longest.name,
  }),
  paused: live(exampleBoard(pause)),
  'paused-open-end': live(exampleBoard({ status: 'paused', reason: 'lunch', lanes: exampleLanes(4) })),
  'paused-one': live(pausedLanes(1)),
  'paused-three': live(pausedLanes(3)),
  'paused-four': live(pausedLanes(4)),
  'intake-closed': live(exampleBoard({ status: 'intake-closed' })),
  heads: live(exampleBoard({ lanes: [uncalled] })),
  'heads-four': live(exampleBoard({ lanes: exampleLanes(4).map((lane) => ({ ...lane, nowServing: [] })) })),
  silent: live(exampleBoard({ status: 'intake-closed' }), [], 'blocked'),
  longest: live(longest),
  'longest-silent': live(longest, ['pcr'], 'blocked'),
  one: live(exampleBoard({ lanes: exampleLanes(1) })),
  three: live(exampleBoard({ lanes: exampleLanes(3) }), ['lane-b']),
  four: live(exampleBoard({ lanes: exampleLanes(4) }), ['lane-c']),
  'four-forecast': live(
    exampleBoard({ lanes: exampleLanes(4).map((lane) => ({ ...lane, forecast: minutes(95, 110) })) }),
  ),
  five: live(exampleBoard({ lanes: exampleLanes(5) }), ['lane-e']),
  eight: live(exampleBoard({ lanes: exampleLanes(8) })),
  'longest-four': live(longestOf(4), ['lane-b'], 'blocked'),
  'longest-eight': live(longestOf(8), ['lane-g']),
  'longest-closing': live({ ...longest, status: 'intake-closed' }, [], 'blocked'),
  'longest-stale': screen({ state: 'rows', board: longestOf(4), freshness: 'stale' }),
  'longest-paused': live({ ...longest, ...pause }),
  'longest-paused-three': live({ ...longestOf(3), ...pause }),
  'longest-paused-four': live({ ...longestOf(4), ...pause, reason: 'other' }),
} as const;

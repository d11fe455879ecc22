import type { ClockReading, Freshness } from '@hannun/shared/client';
import type { Board, LaneBoard, LaneIntake, ScreenSound } from '@hannun/shared/contract';
import { viewOfBoard } from '@hannun/shared/lobby-screen';
import type { ActiveRow } from '../../calls/active-calls.js';
import {
  exampleBoard,
  exampleLane,
  exampleLanes,
  exampleTimeMs,
  pcr,
  rapid,
} from '../../gallery/example-boards.js';
import { screenMomentAt } from '../../time/moment.js';
import { ClinicScreen } from './ClinicScreen.js';
import type { ClinicView } from './clinic-view.js';
import { findOpenClinic } from './find-open-clinic.js';

const now: ClockReading = { wallMs: exampleTimeMs, monotonicMs: 0 };

const screen = (
  view: ClinicView,
  activeRows: readonly ActiveRow[] = [],
  sound: ScreenSound = 'on',
  district: readonly Board[] = [],
) => (
  <ClinicScreen
    view={view}
    alternative={'board' in view && view.board ? findOpenClinic(view.board, district, exampleTimeMs) : null}
    activeRows={activeRows}
    sound={sound}
    phoneUrl="https://line.sd.go.kr/clinics/seongdong-health"
    serverNowMs={exampleTimeMs}
    now={now}
  />
);
const heard = (freshness: Freshness, board: Board) =>
  screen(viewOfBoard(board, freshness, screenMomentAt(exampleTimeMs)));
const live = (board: Board, lanes: readonly string[] = [], sound?: ScreenSound) =>
  screen(
    viewOfBoard(board, 'live', screenMomentAt(exampleTimeMs)),
    board.lanes.flatMap(activeRowsOf(lanes)),
    sound,
  );
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
const longestLane = exampleLane({ name: { ko: '해외입국자 유전자증폭검사', en: 'PCR for arrivals' } });
const longest = exampleBoard({
  name: { ko: '살곶이체육공원 주차장 앞 드라이브스루 임시선별검사소', en: 'Salgoji Park drive-through' },
  notice: {
    ko: '보호자께서는 접수창구 옆 대기실에서 기다려 주시기 바랍니다',
    en: 'Carers please wait in the room beside the desk',
  },
  lanes: [
    {
      ...longestLane,
      waiting: 1287,
      nowServing: [{ ticket: 'A1024', booth: '12', calledAt: '2026-11-23T05:28:00.000Z' }],
    },
    rapid,
  ],
});
/** Longest lane name, five-digit numbers and longest wait. */
const longestOf = (count: number): Board => ({
  ...longest,
  lanes: exampleLanes(count).map((lane) => ({
    ...lane,
    name: longestLane.name,
    waiting: 1287,
    forecast: minutes(95, 110),
    nowServing: lane.nowServing.map((call) => ({ ...call, ticket: `${lane.code}1024`, booth: '12' })),
  })),
});
const pause = { status: 'paused', reason: 'disinfection', resumesAt: '2026-11-23T06:00:00.000Z' } as const;
/** All lanes of a clinic pause at once, here with the longest reason. */
const pausedLanes = (count: number, change: Partial<LaneBoard> = {}): Board =>
  exampleBoard({
    ...pause,
    reason: 'other',
    lanes: exampleLanes(count).map((lane) => ({ ...lane, forecast: minutes(43, 53), ...change })),
  });
const tomorrow = '2026-11-24T00:00:00.000Z';
const soon = '2026-11-23T05:40:00.000Z';
const evening = '2026-11-23T08:00:00.000Z';

/** A lane that takes nobody in; `reopensAt` says until when. */
const shut = (lane: LaneBoard, intake: LaneIntake, change: Partial<LaneBoard> = {}): LaneBoard => ({
  ...lane,
  intake,
  forecast: null,
  noForecast: 'intake-closed',
  ...change,
});
const every = (lanes: readonly LaneBoard[], intake: LaneIntake, change: Partial<LaneBoard> = {}) =>
  lanes.map((lane) => shut(lane, intake, change));
const nobody = { waiting: 0, tickets: 0, line: '', nowServing: [] };
const alone = { reason: 'disinfection', pausedUntil: pause.resumesAt, forecast: minutes(43, 53) } as const;
const later = { reopensAt: evening, nowServing: [], fromOpening: minutes(95, 110) };
const full = { reopensAt: tomorrow, lastNumber: 56 };

const closed = exampleBoard({
  status: 'closed',
  waiting: 0,
  opensAt: tomorrow,
  lanes: every([pcr, rapid], 'closed', { ...nobody, reopensAt: tomorrow }),
});
const dayOff = exampleBoard({
  status: 'closed',
  waiting: 0,
  opensAt: tomorrow,
  lanes: every([pcr, rapid], 'not-today', { ...nobody, reopensAt: tomorrow }),
});
/** The line before opening, which has drawn numbers already. */
const morningLine = (opensAt: string, lanes: readonly LaneBoard[]): Board =>
  exampleBoard({
    status: 'closed',
    opensAt,
    lanes: every(lanes, 'not-yet', { reopensAt: opensAt, nowServing: [], fromOpening: minutes(15, 25) }),
  });
const servingLast = (lanes: readonly LaneBoard[]): Board =>
  exampleBoard({
    status: 'closed',
    opensAt: tomorrow,
    lanes: every(lanes, 'closed', { reopensAt: tomorrow }),
  });
/** As many states as a page has rows. */
const mixed = ([first = pcr, second = rapid, third = pcr, fourth]: readonly LaneBoard[]) =>
  exampleBoard({
    lanes: [
      { ...first, ...alone },
      shut(second, 'full', full),
      shut(third, 'full', { reopensAt: pause.resumesAt }),
      ...(fourth ? every([fourth], 'not-yet', later) : []),
    ],
  });
const stillOpen = exampleBoard({
  clinicId: 'seongsu-station',
  name: { ko: '성수역 3번 출구 임시선별검사소', en: 'Seongsu Station Exit 3 Temporary Screening Site' },
  closesAt: '2026-11-23T12:00:00.000Z',
  lanes: [{ ...pcr, forecast: minutes(5, 10) }],
});

export const clinicScreenExamples = {
  live: live(exampleBoard()),
  called: live(exampleBoard(), ['pcr']),
  forecast: live(forecast, ['pcr']),
  'no-forecast': live(noForecast),
  hours: live(exampleBoard({ lanes: [{ ...pcr, forecast: minutes(95, 140) }, rapid] })),
  checking: heard('checking', exampleBoard()),
  stale: heard('stale', exampleBoard()),
  'stale-four': heard('stale', exampleBoard({ lanes: exampleLanes(4) })),
  stopped: heard('expired', exampleBoard()),
  'stopped-at-lunch': heard(
    'expired',
    exampleBoard({
      lanes: [pcr, rapid].map((lane) => ({
        ...lane,
        breaks: [{ from: '2026-11-23T05:30:00.000Z', until: pause.resumesAt, reason: 'lunch' }],
      })),
    }),
  ),
  'stopped-after-closing': heard('expired', exampleBoard({ closesAt: '2026-11-23T05:30:00.000Z' })),
  'stopped-before-opening': heard('expired', morningLine(soon, [pcr, rapid])),
  connecting: screen({ state: 'connecting' }),
  unknown: screen({ state: 'unknown' }),
  closed: live(closed),
  'closed-elsewhere': screen(viewOfBoard(closed, 'live', screenMomentAt(exampleTimeMs)), [], 'on', [
    stillOpen,
  ]),
  'longest-closed': screen(
    viewOfBoard({ ...closed, name: longest.name }, 'live', screenMomentAt(exampleTimeMs)),
    [],
    'on',
    [{ ...stillOpen, name: longest.name, lanes: [{ ...longestLane, forecast: minutes(95, 110) }] }],
  ),
  'day-off': screen(viewOfBoard(dayOff, 'live', screenMomentAt(exampleTimeMs)), [], 'on', [stillOpen]),
  'not-open-yet': live({
    ...morningLine(
      evening,
      [pcr, rapid].map((lane) => ({ ...lane, ...nobody })),
    ),
    waiting: 0,
  }),
  morning: live(morningLine(soon, [pcr, rapid])),
  /** Numbers of the day before. */
  'after-midnight': live({
    ...morningLine(evening, []),
    lanes: every([pcr, rapid], 'not-yet', { reopensAt: evening }),
  }),
  'morning-early': live(morningLine(evening, [pcr, rapid])),
  'morning-one': live(morningLine(soon, [pcr])),
  'morning-shut': live({
    ...morningLine(evening, []),
    lanes: every([pcr, rapid], 'closed', { nowServing: [] }),
  }),
  'morning-shut-called': live({
    ...morningLine(evening, []),
    lanes: [shut(pcr, 'closed'), shut({ ...rapid, nowServing: [] }, 'closed')],
  }),
  'morning-four': live(morningLine(evening, exampleLanes(4))),
  'one-opens-later': live(
    exampleBoard({
      lanes: [
        { ...pcr, forecast: minutes(20, 35) },
        shut({ ...rapid, ...nobody }, 'not-yet', { reopensAt: evening }),
      ],
    }),
  ),
  'not-today': live(
    exampleBoard({ lanes: [{ ...pcr, forecast: minutes(20, 35) }, shut(rapid, 'not-today')] }),
  ),
  shut: live(exampleBoard({ lanes: [{ ...pcr, ...alone }, shut(rapid, 'full', full)] })),
  'shut-and-empty': live(
    exampleBoard({
      lanes: [shut(pcr, 'full', { lastNumber: 130, waiting: 0, tickets: 0, line: '' }), rapid],
    }),
  ),
  'shut-behind-last': live(
    exampleBoard({
      lanes: [shut(pcr, 'full', { lastNumber: 130, waiting: 2, tickets: 2, line: '131-132' }), rapid],
    }),
  ),
  'shut-called': live(exampleBoard({ lanes: [{ ...pcr, ...alone }, shut(rapid, 'full', full)] }), ['rapid']),
  'shut-and-paused': live(
    exampleBoard({ ...pause, lanes: [shut(pcr, 'full', full), shut(rapid, 'closed')] }),
  ),
  'full-for-now': live(
    exampleBoard({
      lanes: [shut(pcr, 'full', { reopensAt: pause.resumesAt }), { ...rapid, forecast: minutes(0, 10) }],
    }),
  ),
  reachable: live(
    exampleBoard({
      lanes: [
        { ...pcr, forecast: minutes(95, 110), reachable: 130 },
        shut(rapid, 'full', { ...full, reachable: 54 }),
      ],
    }),
  ),
  'longest-reachable': live({
    ...longest,
    lanes: every(longest.lanes, 'full', { reopensAt: tomorrow, lastNumber: 1287, reachable: 1054 }),
  }),
  'reachable-four': live(
    exampleBoard({
      lanes: exampleLanes(4).map((lane, index) =>
        index < 2
          ? { ...lane, forecast: minutes(95, 110), reachable: 54 }
          : shut(lane, 'full', { ...full, reachable: 54 }),
      ),
    }),
  ),
  'intake-closed': live(exampleBoard({ status: 'intake-closed', lanes: every([pcr, rapid], 'closed') })),
  'serving-last': live(servingLast([pcr, { ...rapid, waiting: 0, tickets: 0, line: '' }])),
  'serving-last-reachable': live(servingLast([{ ...pcr, reachable: 130 }, rapid])),
  unconfirmed: live(exampleBoard({ unconfirmedSince: '2026-11-23T05:10:00.000Z' })),
  paused: live(
    exampleBoard({
      ...pause,
      lanes: [
        { ...pcr, forecast: minutes(43, 53) },
        { ...rapid, forecast: minutes(30, 40) },
      ],
    }),
  ),
  'paused-last-hour': live(
    exampleBoard({
      ...pause,
      lanes: [pcr, rapid].map((lane) => ({ ...lane, intakeUntil: '2026-11-23T05:50:00.000Z' })),
    }),
  ),
  'paused-open-end': live(exampleBoard({ status: 'paused', reason: 'lunch', lanes: exampleLanes(4) })),
  'paused-open-end-two': live(exampleBoard({ status: 'paused', reason: 'other' })),
  'paused-one': live(pausedLanes(1)),
  'paused-three': live(pausedLanes(3)),
  'paused-four': live(pausedLanes(4)),
  'paused-four-called': live(pausedLanes(4), ['lane-b']),
  'paused-three-hours': live(pausedLanes(3, { forecast: minutes(140, 175) })),
  'paused-reachable-three': live(pausedLanes(3, { reachable: 54 })),
  'paused-reachable-four': live(pausedLanes(4, { reachable: 54 })),
  heads: live(exampleBoard({ lanes: [uncalled] })),
  'heads-four': live(exampleBoard({ lanes: exampleLanes(4).map((lane) => ({ ...lane, nowServing: [] })) })),
  'uncalled-shut': live(
    exampleBoard({ lanes: [shut(uncalled, 'closed'), shut({ ...rapid, ...nobody }, 'full', full)] }),
  ),
  'uncalled-shut-four': live(
    exampleBoard({
      lanes: every(
        exampleLanes(4).map((lane) => ({ ...lane, nowServing: [] })),
        'closed',
      ),
    }),
  ),
  'uncalled-reachable': live(
    exampleBoard({
      lanes: [
        { ...uncalled, forecast: minutes(95, 110), reachable: 130 },
        shut({ ...rapid, nowServing: [] }, 'full', { ...full, reachable: 54 }),
      ],
    }),
  ),
  'uncalled-reachable-four': live(
    exampleBoard({
      lanes: exampleLanes(4).map((lane) => ({ ...lane, nowServing: [], reachable: 54 })),
    }),
  ),
  silent: live(
    exampleBoard({ status: 'intake-closed', lanes: every([pcr, rapid], 'closed') }),
    [],
    'blocked',
  ),
  longest: live(longest),
  'longest-silent': live(longest, ['pcr'], 'blocked'),
  one: live(exampleBoard({ lanes: exampleLanes(1) })),
  'one-shut': live(exampleBoard({ lanes: [shut(rapid, 'full', full)] })),
  three: live(exampleBoard({ lanes: exampleLanes(3) }), ['lane-b']),
  'three-mixed': live(mixed(exampleLanes(3))),
  four: live(exampleBoard({ lanes: exampleLanes(4) }), ['lane-c']),
  'four-mixed': live(mixed(exampleLanes(4))),
  'four-serving-last': live(servingLast(exampleLanes(4)), ['lane-b']),
  'four-forecast': live(
    exampleBoard({ lanes: exampleLanes(4).map((lane) => ({ ...lane, forecast: minutes(95, 110) })) }),
  ),
  five: live(exampleBoard({ lanes: exampleLanes(5) }), ['lane-e']),
  eight: live(exampleBoard({ lanes: exampleLanes(8) })),
  'longest-four': live(longestOf(4), ['lane-b'], 'blocked'),
  'longest-eight': live(longestOf(8), ['lane-g']),
  'longest-closing': live(servingLast(longest.lanes), [], 'blocked'),
  'longest-shut': live({
    ...longest,
    lanes: every(longest.lanes, 'full', { reopensAt: tomorrow, lastNumber: 1287 }),
  }),
  'longest-mixed': live({ ...mixed(longestOf(4).lanes), name: longest.name }),
  'longest-stale': heard('stale', longestOf(4)),
  'longest-paused': live({ ...longest, ...pause }),
  'longest-paused-three': live({ ...longestOf(3), ...pause }),
  'longest-paused-four': live({ ...longestOf(4), ...pause, reason: 'other' }),
} as const;

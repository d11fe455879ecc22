import type { Board, LaneBoard, ScreenSound } from '@hannun/shared';
import type { ClockReading } from '@hannun/shared/client';
import type { StagedRow } from '../../call/stage.js';
import { boardWith, exampleMoment, lanesOf, laneWith, pcr, rapid } from '../../gallery/boards.js';
import { ClinicScreen } from './ClinicScreen.js';
import type { ClinicView } from './clinic-view.js';

const now: ClockReading = { wall: exampleMoment, monotonic: 0 };

const screen = (
  view: ClinicView,
  onStage: readonly StagedRow[] = [],
  sound: ScreenSound = 'on',
  elsewhere: Board | null = null,
) => (
  <ClinicScreen
    view={view}
    elsewhere={elsewhere}
    onStage={onStage}
    sound={sound}
    phoneUrl="https://line.sd.go.kr/clinics/seongdong-health"
    present={exampleMoment}
    now={now}
  />
);
const live = (board: Board, lanes: readonly string[] = [], sound?: ScreenSound) =>
  screen({ state: 'rows', board, shown: 'live' }, board.lanes.flatMap(onStageIn(lanes)), sound);
/** The newest call of each of these lanes. */
const onStageIn =
  (lanes: readonly string[]) =>
  ({ lane, nowServing: [call] }: LaneBoard): StagedRow[] =>
    call && lanes.includes(lane) ? [{ lane, call: { lane, ...call } }] : [];
const minutes = (low: number, high: number) => ({ low: low * 60, likely: low * 60, high: high * 60 });

const noForecast = boardWith({
  lanes: [
    { ...pcr, noForecast: 'too-wide', atLeast: 98 * 60 },
    { ...rapid, noForecast: 'silent' },
  ],
});
const forecast = boardWith({
  lanes: [
    { ...pcr, forecast: minutes(20, 35) },
    { ...rapid, forecast: minutes(10, 15) },
  ],
});
const uncalled = laneWith({ nowServing: [] });
const longest = boardWith({
  name: { ko: '살곶이체육공원 주차장 앞 드라이브스루 임시선별검사소', en: 'Salgoji Park drive-through' },
  notice: {
    ko: '보호자께서는 접수창구 옆 대기실에서 기다려 주시기 바랍니다',
    en: 'Carers please wait in the room beside the desk',
  },
  lanes: [
    laneWith({
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
  lanes: lanesOf(count).map((lane) => ({
    ...lane,
    name: { ko: '해외입국자 유전자증폭검사', en: 'PCR for arrivals' },
    waiting: 1287,
    forecast: minutes(95, 110),
    nowServing: lane.nowServing.map((call) => ({ ...call, ticket: `${lane.code}1024`, booth: '12' })),
  })),
});
const paused = boardWith({ status: 'paused', reason: 'disinfection', resumesAt: '2026-11-23T06:00:00.000Z' });
const closed = boardWith({ status: 'closed', waiting: 0, opensAt: '2026-11-24T00:00:00.000Z' });
const stillOpen = boardWith({
  name: { ko: '성수역 3번 출구 임시선별검사소', en: 'Seongsu Station Exit 3 Temporary Screening Site' },
  closesAt: '2026-11-23T12:00:00.000Z',
});

export const clinicScreenExamples = {
  live: live(boardWith()),
  called: live(boardWith(), ['pcr']),
  forecast: live(forecast, ['pcr']),
  'no-forecast': live(noForecast),
  checking: screen({ state: 'rows', board: boardWith(), shown: 'checking' }),
  stale: screen({ state: 'rows', board: boardWith(), shown: 'stale' }),
  'stale-four': screen({ state: 'rows', board: boardWith({ lanes: lanesOf(4) }), shown: 'stale' }),
  stopped: screen({ state: 'stopped', board: boardWith() }),
  connecting: screen({ state: 'connecting' }),
  unknown: screen({ state: 'unknown' }),
  closed: screen({ state: 'closed', board: closed }),
  'closed-elsewhere': screen({ state: 'closed', board: closed }, [], 'on', stillOpen),
  'longest-closed': screen({ state: 'closed', board: { ...closed, name: longest.name } }, [], 'on', {
    ...stillOpen,
    name: longest.name,
  }),
  paused: live(paused),
  'intake-closed': live(boardWith({ status: 'intake-closed' })),
  heads: live(boardWith({ lanes: [uncalled] })),
  'heads-four': live(boardWith({ lanes: lanesOf(4).map((lane) => ({ ...lane, nowServing: [] })) })),
  silent: live(boardWith({ status: 'intake-closed' }), [], 'blocked'),
  longest: live(longest),
  'longest-silent': live(longest, ['pcr'], 'blocked'),
  one: live(boardWith({ lanes: lanesOf(1) })),
  three: live(boardWith({ lanes: lanesOf(3) }), ['lane-b']),
  four: live(boardWith({ lanes: lanesOf(4) }), ['lane-c']),
  'four-forecast': live(
    boardWith({ lanes: lanesOf(4).map((lane) => ({ ...lane, forecast: minutes(95, 110) })) }),
  ),
  five: live(boardWith({ lanes: lanesOf(5) }), ['lane-e']),
  eight: live(boardWith({ lanes: lanesOf(8) })),
  'longest-four': live(longestOf(4), ['lane-b'], 'blocked'),
  'longest-eight': live(longestOf(8), ['lane-g']),
  'longest-closing': live({ ...longest, status: 'intake-closed' }, [], 'blocked'),
  'longest-stale': screen({ state: 'rows', board: longestOf(4), shown: 'stale' }),
  'longest-paused': live({
    ...longest,
    status: 'paused',
    reason: 'disinfection',
    resumesAt: '2026-11-23T06:00:00.000Z',
  }),
} as const;

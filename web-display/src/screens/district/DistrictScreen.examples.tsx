import { createBoardStore } from '@hannun/shared/client';
import type { Board, LaneBoard, LaneIntake, Level } from '@hannun/shared/contract';
import { exampleBoard, exampleLane, exampleTimeMs, pcr, rapid } from '../../gallery/example-boards.js';
import { DistrictScreen } from './DistrictScreen.js';
import { type DistrictView, resolveDistrictView } from './district-view.js';

const now = { wallMs: exampleTimeMs, monotonicMs: 0 };
const heardAt = new Date(exampleTimeMs).toISOString();
const silentSince = new Date(exampleTimeMs - 13 * 60_000).toISOString();

const screen = (view: DistrictView) => (
  <DistrictScreen
    view={view}
    title="성동구 검사소 현황"
    phoneUrl="https://line.sd.go.kr"
    serverNowMs={exampleTimeMs}
    now={now}
  />
);
/** What a screen shows of these clinics; `silent` was last heard a while ago. */
function district(...clinics: readonly Board[]) {
  const store = createBoardStore(() => now);
  store.receiveBoards(clinics);
  const heard = (id: string) => (id === silent.clinicId ? silentSince : heardAt);
  const contacts = Object.fromEntries(clinics.map(({ clinicId }) => [clinicId, heard(clinicId)]));
  store.receiveBeat({ at: heardAt, contacts });
  return screen(resolveDistrictView(store.view(), now, now));
}
const clinic = (ko: string, change: Partial<Board> = {}) =>
  exampleBoard({ clinicId: ko, name: { ko, en: ko }, lanes: [pcr], ...change });
const open = (ko: string, waiting: number, level: Level | null = null, high = 10) =>
  clinic(ko, { lanes: [{ ...pcr, waiting, tickets: waiting, ...forecast(level, high) }] });
const forecast = (level: Level | null, high: number): Partial<LaneBoard> =>
  level ? { level, forecast: { low: high * 30, likely: high * 40, high: high * 60 } } : {};
const shut = (intake: LaneIntake, change: Partial<LaneBoard> = {}): Pick<Board, 'lanes'> => ({
  lanes: [exampleLane({ intake, ...change })],
});
const line = (lane: LaneBoard, waiting: number, intake?: LaneIntake, change: Partial<LaneBoard> = {}) =>
  ({ ...lane, waiting, tickets: waiting, ...(intake && { intake }), ...change }) satisfies LaneBoard;

const tomorrow = '2026-11-24T00:00:00.000Z';
const silent = clinic('성수역 임시선별검사소');
const closed = clinic('옥수역 임시선별검사소', {
  ...shut('closed', { waiting: 0, reopensAt: tomorrow }),
  status: 'closed',
  waiting: 0,
  opensAt: tomorrow,
});
const withoutIntake = [
  clinic('살곶이체육공원 임시선별검사소', {
    status: 'paused',
    reason: 'disinfection',
    resumesAt: '2026-11-23T06:00:00.000Z',
  }),
  clinic('금호1가동 임시선별검사소', { status: 'intake-closed', ...shut('closed') }),
  closed,
];
const morning = '2026-11-23T06:00:00.000Z';
const evening = '2026-11-23T08:00:00.000Z';
const abroad = { name: { ko: '해외입국자 유전자증폭검사', en: 'PCR for arrivals' } };

export const districtScreenExamples = {
  'district-counts': district(
    open('왕십리광장 임시선별검사소', 7),
    open('성동구보건소 선별진료소', 1023),
    silent,
    ...withoutIntake,
  ),
  'district-forecasts': district(
    open('왕십리광장 임시선별검사소', 7, 'relaxed'),
    open('서울숲 임시선별검사소', 41, 'busy', 60),
    open('살곶이체육공원 주차장 앞 드라이브스루 임시선별검사소', 112, 'packed', 220),
    silent,
    ...withoutIntake,
  ),
  /** Both lanes of one clinic, and of another the one that still takes people in. */
  'district-lanes': district(
    clinic('성동구보건소 선별진료소', {
      lanes: [
        { ...pcr, ...forecast('busy', 60) },
        { ...rapid, ...forecast('relaxed', 10) },
      ],
    }),
    clinic('살곶이체육공원 주차장 앞 드라이브스루 임시선별검사소', {
      lanes: [
        {
          ...pcr,
          ...forecast('packed', 220),
          ...abroad,
        },
        { ...rapid, intake: 'full', reopensAt: tomorrow, lastNumber: 56 },
      ],
    }),
    open('왕십리광장 임시선별검사소', 7, 'relaxed'),
    closed,
  ),
  /** Every reason why a clinic is no place to go. */
  'district-shut': district(
    clinic('왕십리광장 임시선별검사소', {
      ...shut('not-yet', { waiting: 3, reopensAt: morning }),
      status: 'closed',
      opensAt: morning,
    }),
    clinic('서울숲 임시선별검사소', shut('full', { reopensAt: morning })),
    clinic('마장동 임시선별검사소', shut('full', { reopensAt: tomorrow, lastNumber: 135 })),
    clinic('용답동 임시선별검사소', { ...shut('closed', { reopensAt: tomorrow }), status: 'intake-closed' }),
    clinic('성동구보건소 선별진료소', {
      ...shut('not-today', { waiting: 0, reopensAt: tomorrow }),
      status: 'closed',
      waiting: 0,
      opensAt: tomorrow,
    }),
  ),
  /** Where the lanes of a clinic differ, or stand together. */
  'district-lines': district(
    clinic('마장동 임시선별검사소', {
      unconfirmedSince: '2026-11-23T00:00:00.000Z',
      lanes: [line(pcr, 22, 'full', { reopensAt: tomorrow }), line(rapid, 2)],
    }),
    clinic('서울숲 임시선별검사소', {
      status: 'closed',
      opensAt: morning,
      lanes: [
        line(pcr, 4, 'not-yet', { reopensAt: morning }),
        line(rapid, 0, 'not-yet', { reopensAt: morning }),
      ],
    }),
    clinic('용답동 임시선별검사소', {
      lanes: [
        line(pcr, 15, 'full', { reopensAt: tomorrow, lastNumber: 135 }),
        line(rapid, 8, 'full', { reopensAt: tomorrow, lastNumber: 60, reachable: 56 }),
      ],
    }),
    clinic('왕십리광장 임시선별검사소', {
      status: 'closed',
      opensAt: tomorrow,
      lanes: [
        line(pcr, 2, 'closed', { reopensAt: tomorrow }),
        line(rapid, 0, 'closed', { reopensAt: tomorrow }),
      ],
    }),
  ),
  /** Lanes that open one after the other, with a line; of the second clinic with too long a name for one row. */
  'district-morning': district(
    clinic('행당동 임시선별검사소', {
      status: 'closed',
      opensAt: morning,
      lanes: [
        line(pcr, 0, 'not-yet', { reopensAt: morning }),
        line(rapid, 2, 'not-yet', { reopensAt: evening }),
      ],
    }),
    clinic('살곶이체육공원 주차장 앞 드라이브스루 임시선별검사소', {
      status: 'closed',
      opensAt: morning,
      lanes: [
        line({ ...pcr, ...abroad }, 4, 'not-yet', { reopensAt: morning }),
        line(rapid, 2, 'not-yet', { reopensAt: evening }),
      ],
    }),
  ),
  /** One lane takes people in, the other does not. */
  'district-others': district(
    open('금호1가동 임시선별검사소', 3, 'relaxed'),
    clinic('옥수동 임시선별검사소', {
      lanes: [
        { ...pcr, noForecast: 'after-closing' },
        line(rapid, 0, undefined, { reason: 'disinfection', pausedUntil: morning }),
      ],
    }),
    clinic('살곶이체육공원 임시선별검사소', {
      lanes: [
        { ...pcr, ...forecast('busy', 60) },
        { ...rapid, reason: 'disinfection', pausedUntil: morning },
      ],
    }),
  ),
  /** A pause that outlasts the intake of both lanes. */
  'district-last-hour': district(
    clinic('응봉동 임시선별검사소', {
      status: 'paused',
      reason: 'disinfection',
      resumesAt: '2026-11-23T08:40:00.000Z',
      lanes: [
        { ...pcr, intakeUntil: '2026-11-23T08:20:00.000Z' },
        { ...rapid, intakeUntil: '2026-11-23T08:30:00.000Z' },
      ],
    }),
  ),
  'district-shut-late': district(
    clinic('왕십리광장 임시선별검사소', {
      ...shut('closed', { reopensAt: tomorrow }),
      status: 'closed',
      opensAt: tomorrow,
    }),
    clinic('서울숲 임시선별검사소', { status: 'paused', reason: 'lunch' }),
    clinic('마장동 임시선별검사소', { unconfirmedSince: '2026-11-23T05:10:00.000Z' }),
    silent,
  ),
  'district-stopped': screen({ state: 'stopped' }),
} as const;

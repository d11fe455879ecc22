import type { Board, Level } from '@hannun/shared/contract';
import { exampleBoard, exampleLane, exampleTimeMs } from '../../gallery/example-boards.js';
import { DistrictScreen } from './DistrictScreen.js';
import type { ClinicRowView, DistrictView } from './district-view.js';

const screen = (view: DistrictView) => (
  <DistrictScreen
    view={view}
    title="성동구 검사소 현황"
    phoneUrl="https://line.sd.go.kr"
    serverNowMs={exampleTimeMs}
    now={{ wallMs: exampleTimeMs, monotonicMs: 0 }}
  />
);
const clinic = (ko: string, change: Partial<Board> = {}) =>
  exampleBoard({ clinicId: ko, name: { ko, en: ko }, ...change });
const open = (ko: string, waiting: number, level: Level | null = null, high = 10): ClinicRowView => ({
  state: 'open',
  board: clinic(ko, { waiting }),
  slowestLane:
    level && exampleLane({ level, forecast: { low: high * 30, likely: high * 40, high: high * 60 } }),
});
const withoutIntake: readonly ClinicRowView[] = [
  {
    state: 'no-intake',
    board: clinic('살곶이체육공원 임시선별검사소', {
      status: 'paused',
      reason: 'disinfection',
      resumesAt: '2026-11-23T06:00:00.000Z',
    }),
  },
  { state: 'no-intake', board: clinic('금호1가동 임시선별검사소', { status: 'intake-closed' }) },
  {
    state: 'no-intake',
    board: clinic('옥수역 임시선별검사소', { status: 'closed', opensAt: '2026-11-24T00:00:00.000Z' }),
  },
];
const stale: ClinicRowView = {
  state: 'stale',
  board: clinic('성수역 임시선별검사소'),
  sinceMs: exampleTimeMs - 13 * 60_000,
};
const rows = (list: readonly ClinicRowView[], shown: 'live' | 'stale' = 'live') =>
  screen({ state: 'rows', rows: list, freshness: shown });

export const districtScreenExamples = {
  'district-counts': rows([
    open('왕십리광장 임시선별검사소', 7),
    open('성동구보건소 선별진료소', 1023),
    stale,
    ...withoutIntake,
  ]),
  'district-forecasts': rows([
    open('왕십리광장 임시선별검사소', 7, 'relaxed'),
    open('서울숲 임시선별검사소', 41, 'busy', 60),
    open('살곶이체육공원 주차장 앞 드라이브스루 임시선별검사소', 112, 'packed', 110),
    stale,
    ...withoutIntake,
  ]),
  'district-stopped': screen({ state: 'stopped' }),
} as const;

import type {
  Board,
  ClinicDirectoryEntry,
  DaySchedule,
  DistrictDirectory,
  LaneBoard,
} from '@hannun/shared/contract';

/** 14:28 in Seoul on a Thursday (milliseconds). */
export const nowMs = Date.parse('2026-11-19T14:28:00+09:00');

export const pcr: LaneBoard = {
  lane: 'pcr',
  code: 'A',
  name: { ko: 'PCR', en: 'PCR' },
  waiting: 7,
  tickets: 7,
  booths: 2,
  level: null,
  nowServing: [{ ticket: 'A020', booth: '1', calledAt: '2026-11-19T05:27:00Z' }],
  line: '21-27',
  forecast: null,
};

export const rapid: LaneBoard = {
  ...pcr,
  lane: 'rapid',
  code: 'B',
  name: { ko: '신속항원', en: 'Rapid antigen' },
  waiting: 8,
  tickets: 8,
  nowServing: [],
  line: '12-19',
};

/** A lane that takes nobody in and, unless told otherwise, has nobody in line. */
export const shut = (lane: LaneBoard, change: Partial<LaneBoard>): LaneBoard => ({
  ...lane,
  ...{ waiting: 0, tickets: 0, line: '', nowServing: [], forecast: null, level: null },
  noForecast: 'intake-closed',
  ...change,
});

/** An open clinic with one lane and seven people waiting. */
export const clinicBoard = (clinicId: string, change: Partial<Board> = {}): Board => ({
  clinicId,
  day: '2026-11-19',
  epoch: 1,
  version: 1,
  asOf: new Date(nowMs).toISOString(),
  contactAt: new Date(nowMs).toISOString(),
  name: { ko: '왕십리광장 임시선별검사소', en: 'Wangsimni Plaza Test Site' },
  status: 'open',
  closesAt: '2026-11-19T18:00:00+09:00',
  waiting: 7,
  lanes: [pcr],
  ...change,
});

const namedBoard = (clinicId: string, ko: string, en: string, change: Partial<Board>): Board =>
  clinicBoard(clinicId, { name: { ko, en }, ...change });

/** Two open clinics, and one of each status that takes nobody in. */
export const districtBoards: readonly Board[] = [
  namedBoard('seongdong-health-centre', '성동구보건소 선별진료소', 'Seongdong Public Health Centre', {
    waiting: 15,
    lanes: [pcr, rapid],
  }),
  namedBoard('wangsimni-plaza', '왕십리광장 임시선별검사소', 'Wangsimni Plaza Test Site', { waiting: 7 }),
  namedBoard('salgoji', '살곶이체육공원 임시선별검사소', 'Salgoji Sports Park Test Site', {
    status: 'paused',
    reason: 'disinfection',
    resumesAt: '2026-11-19T15:00:00+09:00',
  }),
  namedBoard('geumho', '금호1가동 임시선별검사소', 'Geumho Test Site', {
    status: 'intake-closed',
    opensAt: '2026-11-20T09:00:00+09:00',
    lanes: [shut(pcr, { intake: 'closed', reopensAt: '2026-11-20T09:00:00+09:00', waiting: 7, tickets: 7 })],
  }),
  namedBoard('eungbong', '응봉체육회관 임시선별검사소', 'Eungbong Gymnasium Test Site', {
    status: 'closed',
    opensAt: '2026-11-23T09:00:00+09:00',
    waiting: 0,
    lanes: [shut(pcr, { intake: 'closed', reopensAt: '2026-11-23T09:00:00+09:00' })],
  }),
];

/** Seconds, from minutes. */
export const wait = (low: number, high: number) => ({ low: low * 60, likely: low * 60, high: high * 60 });

/** A clinic with two tests and one with one, all with forecasts. */
export const twoLanesOpen: readonly Board[] = [
  namedBoard('seongdong-health-centre', '성동구보건소 선별진료소', 'Seongdong Public Health Centre', {
    waiting: 15,
    lanes: [
      { ...pcr, forecast: wait(5, 38), level: 'busy' },
      { ...rapid, forecast: wait(0, 18), level: 'normal' },
    ],
  }),
  namedBoard('wangsimni-plaza', '왕십리광장 임시선별검사소', 'Wangsimni Plaza Test Site', {
    lanes: [{ ...pcr, forecast: wait(2, 9), level: 'relaxed' }],
  }),
];

/** The same clinics at night, each opening an hour after the one before. */
export const closedBoards: readonly Board[] = districtBoards.map(({ clinicId, name }, index) => {
  const opensAt = `2026-11-20T${String(9 + index).padStart(2, '0')}:00:00+09:00`;
  const lanes = [shut(pcr, { intake: 'closed', reopensAt: opensAt })];
  return clinicBoard(clinicId, { name, status: 'closed', opensAt, waiting: 0, lanes });
});

const everyDay = (schedule: DaySchedule) => Array.from({ length: 7 }, () => schedule);
const clinicInfo = (clinicId: string, latitude: number, longitude: number): ClinicDirectoryEntry => ({
  clinicId,
  name: { ko: clinicId, en: clinicId },
  address: { ko: '서울 성동구 왕십리로 326', en: '326 Wangsimni-ro, Seongdong-gu, Seoul' },
  telephone: '02-2286-7173',
  position: { latitude, longitude },
  weekly: everyDay({
    from: '09:00',
    until: '18:00',
    intakeUntil: '17:30',
    breaks: [{ from: '12:00', until: '13:00', reason: 'lunch' }],
  }),
});

export const directory: DistrictDirectory = {
  district: { id: 'seongdong', name: { ko: '성동구', en: 'Seongdong' } },
  timeZone: 'Asia/Seoul',
  tiles: null,
  clinics: [
    {
      ...clinicInfo('seongdong-health-centre', 37.5703, 127.0378),
      questionnaire: 'https://questionnaire.example/',
      bring: { ko: '신분증, 마스크', en: 'ID, mask' },
      way: { ko: '정문을 지나 오른쪽 첫 번째 천막', en: 'First tent on the right past the gate' },
    },
    clinicInfo('wangsimni-plaza', 37.5612, 127.0371),
    clinicInfo('salgoji', 37.555, 127.045),
    clinicInfo('geumho', 37.548, 127.02),
    clinicInfo('eungbong', 37.552, 127.033),
  ],
};

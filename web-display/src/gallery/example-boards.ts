import type { Board, LaneBoard } from '@hannun/shared/contract';

/** Monday, 14:32 in Seoul. */
export const exampleTimeMs = Date.parse('2026-11-23T05:32:00.000Z');

/** An open clinic with two lanes. */
export const exampleBoard = (change: Partial<Board> = {}): Board => ({
  clinicId: 'seongdong-health',
  day: '2026-11-23',
  epoch: 1,
  version: 42,
  asOf: '2026-11-23T05:32:00.000Z',
  contactAt: '2026-11-23T05:31:58.000Z',
  name: { ko: '성동구보건소 선별진료소', en: 'Seongdong Health Centre' },
  status: 'open',
  notice: { ko: '신분증을 준비해 주세요', en: 'Please have your ID ready' },
  waiting: 23,
  lanes: [pcr, rapid],
  ...change,
});

export const exampleLane = (change: Partial<LaneBoard> = {}): LaneBoard => ({
  lane: 'pcr',
  code: 'A',
  name: { ko: 'PCR', en: 'PCR' },
  waiting: 15,
  tickets: 15,
  booths: 2,
  level: null,
  nowServing: [
    { ticket: 'A120', booth: '1', calledAt: '2026-11-23T05:28:00.000Z' },
    { ticket: 'A119', booth: '1', calledAt: '2026-11-23T05:24:00.000Z' },
    { ticket: 'A118', booth: '2', calledAt: '2026-11-23T05:21:00.000Z' },
  ],
  line: '121-135',
  forecast: null,
  noForecast: 'unknown',
  ...change,
});

export const pcr = exampleLane();

export const rapid = exampleLane({
  lane: 'rapid',
  code: 'B',
  name: { ko: '신속항원', en: 'Rapid antigen' },
  waiting: 8,
  tickets: 8,
  booths: 1,
  nowServing: [
    { ticket: 'B048', booth: '3', calledAt: '2026-11-23T05:26:00.000Z' },
    { ticket: 'B047', booth: '3', calledAt: '2026-11-23T05:22:00.000Z' },
  ],
  line: '49-56',
});

const laneNames = [
  'PCR',
  '신속항원',
  '영유아',
  '외국인',
  '소견서 발급',
  '해외입국자 검사',
  '예약자',
  '재검사',
];

/** Lanes A to H, with names up to the maximum length. */
export const exampleLanes = (count: number): LaneBoard[] =>
  laneNames.slice(0, count).map((name, index) => {
    const code = String.fromCharCode(65 + index);
    const call = (number: number, minute: number) => ({
      ticket: `${code}${String(number).padStart(3, '0')}`,
      booth: String(index + 1),
      calledAt: `2026-11-23T05:${String(minute).padStart(2, '0')}:00.000Z`,
    });
    return exampleLane({
      lane: `lane-${code.toLowerCase()}`,
      code,
      name: { ko: name, en: `Lane ${code}` },
      waiting: 15 - index,
      nowServing: [call(20 + index * 11, 28 - index), call(19 + index * 11, 20 - index)],
    });
  });

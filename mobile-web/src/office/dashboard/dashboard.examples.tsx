import type { Board, Dashboard, DashboardClinic } from '@hannun/shared/contract';

const asOf = '2026-11-26T05:32:00.000Z';
const ago = (minutes: number) => new Date(Date.parse(asOf) - minutes * 60_000).toISOString();

const boardOf = (clinicId: string, ko: string, change: Partial<Board> = {}): Board => ({
  clinicId,
  day: '2026-11-26',
  epoch: 1,
  version: 9,
  asOf,
  contactAt: asOf,
  name: { ko, en: clinicId },
  status: 'open',
  waiting: 7,
  lanes: [],
  ...change,
});

const lane = (low: number, high: number, level: 'relaxed' | 'packed'): Board['lanes'][number] => ({
  lane: 'pcr',
  code: 'A',
  name: { ko: 'PCR', en: 'PCR' },
  waiting: 7,
  tickets: 7,
  booths: 2,
  level,
  nowServing: [],
  line: '1-7',
  forecast: { low: low * 60, likely: ((low + high) / 2) * 60, high: high * 60 },
});

const clinic = (board: Board, change: Partial<DashboardClinic> = {}): DashboardClinic => ({
  board,
  telephone: '02-2286-7172',
  served: 168,
  oldest: { ticket: 'A031', since: ago(12) },
  pace: { lastHour: 40, usual: 44 },
  booths: { open: 2, of: 3 },
  recent: [
    { at: ago(180), waiting: 3 },
    { at: asOf, waiting: board.waiting },
  ],
  usual: { waiting: 5, served: 150 },
  hours: [
    { hour: 13, waiting: 4 },
    { hour: 14, waiting: 0, shut: 'break' },
  ],
  tablets: [{ id: 'one', label: '접수대 1', heardAt: asOf, pending: 0 }],
  word: null,
  ...change,
});

const plaza = clinic(boardOf('plaza', '왕십리광장', { lanes: [lane(5, 10, 'relaxed')] }));
const station = clinic(boardOf('station', '성수역', { waiting: 78, lanes: [lane(80, 110, 'packed')] }));
const forest = clinic(
  boardOf('forest', '서울숲', {
    status: 'paused',
    reason: 'disinfection',
    resumesAt: '2026-11-26T06:00:00.000Z',
    lanes: [lane(5, 10, 'relaxed')],
  }),
);

export const busyDashboard: Dashboard = {
  asOf,
  timeZone: 'Asia/Seoul',
  district: { id: 'seongdong', name: { ko: '성동구', en: 'Seongdong-gu' } },
  clinics: [station, plaza, forest],
  matters: [
    {
      kind: 'long-wait',
      clinicId: 'station',
      wait: { low: 4800, likely: 5700, high: 6600 },
      quieter: { clinicId: 'plaza', wait: { low: 300, likely: 450, high: 600 } },
    },
    { kind: 'growing', clinicId: 'station', from: 20, to: 78 },
  ],
  today: [
    { at: ago(60), waiting: 40 },
    { at: asOf, waiting: 92 },
  ],
  usual: [{ at: ago(15), waiting: 60 }],
};

/** The same with one clinic disconnected for 13 minutes. */
export const disconnectedDashboard: Dashboard = {
  ...busyDashboard,
  clinics: [{ ...station, board: { ...station.board, contactAt: ago(13) } }, plaza, forest],
  matters: [{ kind: 'device-silent', clinicId: 'station', since: ago(13) }],
};

/** A new district without any records. */
export const newDashboard: Dashboard = {
  ...busyDashboard,
  clinics: [
    clinic(boardOf('plaza', '왕십리광장', { contactAt: null, waiting: 0 }), {
      served: 0,
      oldest: null,
      recent: [],
      usual: null,
      hours: [],
      tablets: [],
    }),
  ],
  matters: [],
  today: [],
  usual: [],
};

import type { ClinicConfig, DaySchedule } from '@hannun/shared/contract';

const weekday: DaySchedule = {
  from: '09:00',
  until: '18:00',
  intakeUntil: '17:30',
  breaks: [{ from: '12:00', until: '13:00', reason: 'lunch' }],
};
const saturday: DaySchedule = { from: '09:00', until: '13:00' };
const [morning, afternoon] = [
  { from: '09:00', until: '12:00' },
  { from: '13:00', until: '16:00' },
];

/** Open from Monday to Saturday; rapid antigen in turns in the morning and in the afternoon. */
export const twoLaneClinic: ClinicConfig = {
  clinicId: 'plaza',
  name: { ko: '광장', en: 'Plaza' },
  address: { ko: '왕십리로 1', en: '1 Wangsimni-ro' },
  telephone: '02-120',
  position: { latitude: 37.5, longitude: 127 },
  weekly: [weekday, weekday, weekday, weekday, weekday, saturday, null],
  lanes: [
    { lane: 'pcr', code: 'A', name: { ko: 'PCR', en: 'PCR' }, way: 'slips', booths: ['1'] },
    {
      ...{ lane: 'rapid', code: 'B', name: { ko: '신속항원', en: 'Rapid' }, way: 'slips', booths: ['2'] },
      weekly: [morning, afternoon, morning, afternoon, morning, null, null],
    },
  ],
};

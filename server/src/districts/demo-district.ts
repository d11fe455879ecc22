import type { ClinicConfig, DaySchedule, DistrictConfig, LaneConfig } from '@hannun/shared/contract';
import { demoOutline } from './demo-outline.js';

const roundTheClock: DaySchedule = { from: '00:00', until: '24:00' };
const everyDay = (schedule: DaySchedule) => Array.from({ length: 7 }, () => schedule);

const officeHours: DaySchedule = {
  from: '09:00',
  until: '18:00',
  intakeUntil: '17:30',
  breaks: [{ from: '12:00', until: '13:00', reason: 'lunch' }],
};
const saturday: DaySchedule = { from: '09:00', until: '13:00', intakeUntil: '12:30' };

const siteHours: DaySchedule = {
  from: '10:00',
  until: '17:00',
  intakeUntil: '16:30',
  breaks: [
    { from: '12:00', until: '13:00', reason: 'lunch' },
    { from: '15:00', until: '15:20', reason: 'disinfection' },
  ],
};

const pcr = { lane: 'pcr', code: 'A', name: { ko: 'PCR', en: 'PCR' } };
const rapid = { lane: 'rapid', code: 'B', name: { ko: '신속항원', en: 'Rapid antigen' } };

const staffedLane = (
  lane: Pick<LaneConfig, 'lane' | 'code' | 'name'>,
  way: LaneConfig['way'],
  booths: readonly string[],
  { from, until }: DaySchedule,
): LaneConfig => ({
  ...lane,
  way,
  booths,
  // Somebody serves even where no booth has a number.
  plan: [{ from, until, booths: booths.length || 1 }],
  usualServiceSeconds: 120,
});

const atEveryClinic = {
  questionnaire: 'https://covid19m.kdca.go.kr',
  bring: { ko: '신분증, 마스크', en: 'ID, face mask' },
};

const clinics: readonly ClinicConfig[] = [
  {
    clinicId: 'seongdong-health-centre',
    name: { ko: '성동구보건소 선별진료소', en: 'Seongdong Health Centre Screening Clinic' },
    address: { ko: '서울 성동구 마장로23길 10', en: '10 Majang-ro 23-gil, Seongdong-gu, Seoul' },
    telephone: '02-2286-7172',
    ...atEveryClinic,
    way: { ko: '정문을 지나 오른쪽 첫 번째 천막', en: 'First tent on the right past the main gate' },
    position: { latitude: 37.5703, longitude: 127.0378 },
    weekly: [...everyDay(officeHours).slice(0, 5), saturday, null],
    lanes: [
      staffedLane(pcr, 'slips', ['1', '2', '3'], officeHours),
      staffedLane(rapid, 'slips', ['4', '5'], officeHours),
    ],
  },
  {
    clinicId: 'wangsimni-plaza',
    name: { ko: '왕십리광장 임시선별검사소', en: 'Wangsimni Plaza Temporary Screening Site' },
    address: { ko: '서울 성동구 왕십리로 326', en: '326 Wangsimni-ro, Seongdong-gu, Seoul' },
    telephone: '02-2286-7173',
    ...atEveryClinic,
    position: { latitude: 37.5612, longitude: 127.0371 },
    weekly: everyDay(roundTheClock),
    lanes: [staffedLane(pcr, 'slips', ['1', '2', '3', '4'], roundTheClock)],
  },
  {
    clinicId: 'seoul-forest',
    name: { ko: '서울숲 임시선별검사소', en: 'Seoul Forest Temporary Screening Site' },
    address: { ko: '서울 성동구 뚝섬로 273', en: '273 Ttukseom-ro, Seongdong-gu, Seoul' },
    telephone: '02-2286-7174',
    ...atEveryClinic,
    position: { latitude: 37.5444, longitude: 127.0374 },
    weekly: everyDay(siteHours),
    lanes: [staffedLane(pcr, 'rolls', ['1', '2'], siteHours)],
  },
  {
    clinicId: 'seongsu-station',
    name: { ko: '성수역 3번 출구 임시선별검사소', en: 'Seongsu Station Exit 3 Temporary Screening Site' },
    address: { ko: '서울 성동구 아차산로 100', en: '100 Achasan-ro, Seongdong-gu, Seoul' },
    telephone: '02-2286-7175',
    ...atEveryClinic,
    position: { latitude: 37.5446, longitude: 127.0557 },
    weekly: everyDay(roundTheClock),
    lanes: [staffedLane(pcr, 'heads', [], roundTheClock)],
  },
];

/** The demo district: a health centre and three temporary sites, two of them open round the clock. */
export const demoDistrict: DistrictConfig = {
  district: { id: 'seongdong', name: { ko: '성동구', en: 'Seongdong-gu' }, outline: demoOutline },
  clinics,
};

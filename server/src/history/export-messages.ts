import { type Language, missingRecordNames } from '@hannun/shared/i18n';

type Messages = Readonly<Record<string, Readonly<Record<Language, string>>>>;

export const exportMessages = {
  file: { ko: '검사소-기록', en: 'clinic-history' },
  made: { ko: '작성 시각', en: 'Created at' },
  range: { ko: '기간', en: 'Period' },
  zone: { ko: '시간대', en: 'Time zone' },
  nothingMissing: { ko: '없음', en: 'Nothing' },
} as const satisfies Messages;

export const sheetNames = {
  about: { ko: '안내', en: 'About' },
  halfHours: { ko: '반시간', en: 'Half-hours' },
  booths: { ko: '검사실', en: 'Rooms' },
  days: { ko: '하루', en: 'Days' },
  ledger: { ko: '대기 인원 다시 세기', en: 'Recounts' },
  missing: { ko: '빠진 기록', en: 'Missing' },
} as const satisfies Messages;

export const columnNames = {
  day: { ko: '날짜', en: 'Day' },
  clinic: { ko: '검사소', en: 'Clinic' },
  lane: { ko: '줄', en: 'Lane' },
  from: { ko: '부터', en: 'From' },
  until: { ko: '까지', en: 'Until' },
  arrivals: { ko: '접수(명)', en: 'Arrivals (people)' },
  waiting: { ko: '평균 대기(명)', en: 'Average waiting (people)' },
  peak: { ko: '최대 대기(명)', en: 'Peak waiting (people)' },
  calls: { ko: '호출(건)', en: 'Calls (tickets)' },
  median: { ko: '대기 시간 중앙값(분)', en: 'Median wait (min)' },
  p90: { ko: '대기 시간 90%(분)', en: '90th percentile wait (min)' },
  mean: { ko: '대기 시간 평균(분)', en: 'Mean wait (min)' },
  served: { ko: '검사(명)', en: 'Tested (people)' },
  noShows: { ko: '안 오심(건)', en: 'No-shows (tickets)' },
  left: { ko: '나가심(건)', en: 'Left (tickets)' },
  unfinished: { ko: '마감 때 남음(건)', en: 'Unfinished at closing (tickets)' },
  booth: { ko: '검사실', en: 'Room' },
  service: { ko: '검사 시간 평균(분)', en: 'Mean service time (min)' },
  forecastCalls: { ko: '예상과 비교한 호출(건)', en: 'Forecasts compared (calls)' },
  within: { ko: '안내한 시간 적중(%)', en: 'Within the time shown (%)' },
  covered: { ko: '80% 범위 적중(%)', en: 'Within the 80 % range (%)' },
  error: { ko: '예상 오차(분)', en: 'Forecast error (min)' },
  at: { ko: '시각', en: 'Time' },
  expected: { ko: '기록상 인원(명)', en: 'Recorded (people)' },
  counted: { ko: '센 인원(명)', en: 'Counted (people)' },
  difference: { ko: '차이(명)', en: 'Difference (people)' },
  device: { ko: '기기', en: 'Device' },
  reason: { ko: '사유', en: 'Reason' },
  why: { ko: '사유', en: 'Reason' },
} as const satisfies Messages;

export type ExportColumn = keyof typeof columnNames;

/** Why something is missing. */
export const reasonNames = {
  ko: { ...missingRecordNames.ko, unfinished: '아직 끝나지 않은 날' },
  en: { ...missingRecordNames.en, unfinished: 'Day not finished' },
} as const;

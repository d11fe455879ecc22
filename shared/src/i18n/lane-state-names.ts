import { defineMessages } from './translator.js';

/** Why a lane takes nobody in, in a word or two, for staff and the office. */
export const laneStateNames = defineMessages({
  ko: {
    'not-yet': '접수 전',
    'full-for-now': '오전 접수 마감',
    full: '조기 마감',
    'closed-by-hand': '접수 마감',
    'closed-by-hour': '접수 마감',
    'not-today': '오늘 안 함',
    'serving-last': '접수 마감',
    closed: '운영 종료',
    'day-off': '쉬는 날',
  },
  en: {
    'not-yet': 'Not open yet',
    'full-for-now': 'Morning full',
    full: 'Full for today',
    'closed-by-hand': 'Intake closed',
    'closed-by-hour': 'Intake closed',
    'not-today': 'Not today',
    'serving-last': 'Intake closed',
    closed: 'Closed',
    'day-off': 'Day off',
  },
});

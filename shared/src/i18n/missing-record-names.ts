import type { DataGap, MissingDay } from '../contract/history.js';
import { defineMessages } from './translator.js';

/** Why a stretch or a day has no record, on the office's page and in the exported file. */
export const missingRecordNames = defineMessages({
  ko: {
    closed: '쉬는 날',
    'no-record': '기록 없음',
    'no-contact': '태블릿 연결 끊김',
    'not-recorded': '서버 시작 전',
    restored: '기록 유실',
  } satisfies Record<DataGap['kind'] | MissingDay['why'], string>,
  en: {
    closed: 'Closed',
    'no-record': 'No record',
    'no-contact': 'Tablet offline',
    'not-recorded': 'Before the server started',
    restored: 'Record lost',
  },
});

import { defineMessages } from '@hannun/shared/i18n';

export const reportMessages = defineMessages({
  ko: {
    report: {
      print: '인쇄하기',
      made: '{{time}}에 만듦',
      heading: '{{clinic}} · {{day}}',
      summary: '하루 요약',
      none: '이 날에는 기록이 없습니다. 다른 날을 선택해 주세요.',
      halfHours: '30분 단위',
      nobody: '이 날에는 접수한 사람이 없습니다.',
    },
  },
  en: {
    report: {
      print: 'Print',
      made: 'Made at {{time}}',
      heading: '{{clinic}} · {{day}}',
      summary: 'The day in figures',
      none: 'There are no records for this day. Please choose another.',
      halfHours: 'Every 30 minutes',
      nobody: 'Nobody checked in on this day.',
    },
  },
});

import { defineMessages } from '@hannun/shared/i18n';

export const recountMessages = defineMessages({
  ko: {
    ledger: {
      title: '인원 다시 세기 기록',
      list: '맞춘 기록',
      how: '누른 대로라면 몇 명이고, 세어 보니 몇 명이었는지 모두 적습니다.',
      at: '시각',
      expected: '누른 대로',
      counted: '센 인원',
      difference: '차이',
      device: '기기',
      reason: '사유',
      none: '고른 날에는 인원을 맞춘 적이 없습니다.',
      summary: '{{count}}번 맞췄고, 센 인원이 누른 것보다 평균 {{mean}}명 적었습니다.',
      summaryMore: '{{count}}번 맞췄고, 센 인원이 누른 것보다 평균 {{mean}}명 많았습니다.',
    },
  },
  en: {
    ledger: {
      title: 'Recounts',
      list: 'Recounts',
      how: 'How many people the taps added up to, and how many were counted.',
      at: 'Time',
      expected: 'By the taps',
      counted: 'Counted',
      difference: 'Difference',
      device: 'Device',
      reason: 'Reason',
      none: 'There were no recounts on these days.',
      summary: '{{count}} recounts; on average {{mean}} fewer were counted than tapped.',
      summaryMore: '{{count}} recounts; on average {{mean}} more were counted than tapped.',
    },
  },
});

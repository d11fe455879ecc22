import { defineMessages } from '@hannun/shared/i18n';

export const recountMessages = defineMessages({
  ko: {
    recounts: {
      title: '대기 인원 다시 세기 기록',
      list: '다시 센 기록',
      how: '기록상 인원과 실제로 센 인원을 비교합니다.',
      expected: '기록상 인원',
      counted: '센 인원',
      difference: '차이',
      device: '기기',
      reason: '사유',
      none: '선택한 날에는 다시 센 기록이 없습니다.',
      summary: '{{count}}번 다시 셌고, 실제 인원이 기록보다 평균 {{mean}}명 적었습니다.',
      summaryMore: '{{count}}번 다시 셌고, 실제 인원이 기록보다 평균 {{mean}}명 많았습니다.',
    },
  },
  en: {
    recounts: {
      title: 'Recounts',
      list: 'Recounts',
      how: 'Compares the recorded number of people with the number counted.',
      expected: 'Recorded',
      counted: 'Counted',
      difference: 'Difference',
      device: 'Device',
      reason: 'Reason',
      none: 'There were no recounts on these days.',
      summary: '{{count}} recounts; on average {{mean}} fewer were counted than recorded.',
      summaryMore: '{{count}} recounts; on average {{mean}} more were counted than recorded.',
    },
  },
});

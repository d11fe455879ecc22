import { defineMessages } from '@hannun/shared/i18n';

export const noticeImpactMessages = defineMessages({
  ko: {
    noticeImpact: {
      title: '공지 전후 접수',
      how: '한산한 곳을 알린 공지가 사람들을 옮겼는지, 두 곳의 접수를 전후 30분 단위로 비교합니다.',
      notice: '공지',
      other: '알린 곳',
      none: '고른 날에는 걸린 공지가 없습니다. 다른 날을 골라 주세요.',
      before: '{{minutes}}분 전',
      after: '{{minutes}}분 뒤',
      half: '시각',
      sum: '{{before}}명에서 {{after}}명으로',
      sumHow: '공지 전후 같은 시간 동안의 접수',
      tooEarly: '공지 뒤 30분이 지나면 비교할 수 있습니다',
      expired: '전체 기록은 {{days}}일만 남습니다. 그보다 앞선 날은 비교할 수 없습니다.',
    },
  },
  en: {
    noticeImpact: {
      title: 'Arrivals around a notice',
      how: 'Did a notice about a quieter clinic move people? Arrivals at both clinics, every 30 minutes before and after.',
      notice: 'Notice',
      other: 'Clinic it named',
      none: 'No notice was shown on these days. Please choose others.',
      before: '{{minutes}} min before',
      after: '{{minutes}} min after',
      half: 'When',
      sum: 'from {{before}} to {{after}}',
      sumHow: 'Arrivals in equal periods before and after the notice',
      tooEarly: 'Compared 30 minutes after the notice',
      expired: 'Full records are kept for {{days}} days. Earlier days cannot be compared.',
    },
  },
});

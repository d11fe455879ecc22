import { defineMessages } from '@hannun/shared/i18n';

export const noticeImpactMessages = defineMessages({
  ko: {
    noticeImpact: {
      title: '안내 전후 접수',
      how: '한산한 검사소를 알린 안내의 효과를 봅니다. 안내 전후 두 검사소의 접수 인원을 30분 단위로 비교합니다.',
      notice: '안내',
      other: '안내한 검사소',
      none: '선택한 날에는 표시된 안내가 없습니다. 다른 날을 선택해 주세요.',
      before: '{{minutes}}분 전',
      after: '{{minutes}}분 뒤',
      half: '시각',
      sum: '{{before}}명에서 {{after}}명으로',
      sumHow: '안내 전후 같은 시간 동안의 접수',
      tooEarly: '안내 뒤 30분이 지나면 비교할 수 있습니다',
      expired: '전체 기록은 {{days}}일만 남습니다. 그보다 앞선 날은 비교할 수 없습니다.',
    },
  },
  en: {
    noticeImpact: {
      title: 'Arrivals before and after a notice',
      how: 'Compares arrivals before and after a notice about a quieter clinic, at both clinics, every 30 minutes.',
      notice: 'Notice',
      other: 'Clinic it named',
      none: 'No notice was shown on these days. Please choose others.',
      before: '{{minutes}} min before',
      after: '{{minutes}} min after',
      half: 'When',
      sum: 'from {{before}} to {{after}}',
      sumHow: 'Arrivals in equal periods before and after the notice',
      tooEarly: 'Can be compared 30 minutes after the notice',
      expired: 'Full records are kept for {{days}} days. Earlier days cannot be compared.',
    },
  },
});

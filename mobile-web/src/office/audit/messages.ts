import { defineMessages } from '@hannun/shared/i18n';

export const auditMessages = defineMessages({
  ko: {
    auditTitle: '활동 기록',
    auditWhen: '언제',
    auditWho: '누가',
    auditWhat: '무엇을',
    auditDetails: '자세히',
    auditAll: '모두',
    auditCommands: '접수대에서',
    auditOffice: '보건소에서',
    auditRange: { from: '시작일', to: '종료일' },
    auditNewer: '더 최근 기록',
    auditOlder: '더 이전 기록',
    auditEmpty: '조건에 맞는 기록이 없습니다. 조건을 하나씩 빼 보세요.',
    auditRejected: '거절됨',
  },
  en: {
    auditTitle: 'Activity log',
    auditWhen: 'When',
    auditWho: 'Who',
    auditWhat: 'What',
    auditDetails: 'Details',
    auditAll: 'All',
    auditCommands: 'At the desks',
    auditOffice: 'In the office',
    auditRange: { from: 'From', to: 'Until' },
    auditNewer: 'Newer',
    auditOlder: 'Older',
    auditEmpty: 'No matching records. Try removing a filter.',
    auditRejected: 'Rejected',
  },
});

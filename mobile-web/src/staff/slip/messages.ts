import { defineMessages } from '@hannun/shared/i18n';

export const slipMessages = defineMessages({
  ko: {
    slipTitle: '{{ticket}} 번호표',
    slipHint: '휴대전화로 찍으면 내 차례를 볼 수 있습니다.',
    slipAhead: '앞에 {{count}}명',
    slipFirst: '바로 다음 차례',
    slipIssued: '{{time}} 발급',
    slipWait: '예상 대기 {{range}}',
    slipKeep: '번호는 없어지지 않습니다.',
    slipNoCode: '서버에 저장되면 QR 코드가 나옵니다.',
    slipGone: '이 번호는 이제 줄에 없습니다. 대기 명단에서 찾아 주세요.',
    slipCode: '{{ticket}} 번호표 QR 코드',
    print: '인쇄',
  },
  en: {
    slipTitle: 'Slip {{ticket}}',
    slipHint: 'Scan with a phone to follow your turn.',
    slipAhead: '{{count}} ahead',
    slipFirst: 'You are next',
    slipIssued: 'Issued {{time}}',
    slipWait: 'Expected wait {{range}}',
    slipKeep: 'Your number stays valid.',
    slipNoCode: 'The QR code appears once the server has saved it.',
    slipGone: 'This number is no longer waiting. Look for it in the waiting list.',
    slipCode: 'QR code of slip {{ticket}}',
    print: 'Print',
  },
});

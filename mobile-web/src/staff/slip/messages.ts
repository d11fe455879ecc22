import { defineMessages } from '@hannun/shared/i18n';

export const slipMessages = defineMessages({
  ko: {
    slipTitle: '{{ticket}} 번호표',
    slipHint: '휴대전화로 찍으면 내 차례를 볼 수 있습니다.',
    slipAhead: '앞에 {{count}}명',
    slipFirst: '바로 다음 차례',
    slipIssued: '{{time}} 발급',
    slipWait: '예상 대기 {{range}}',
    slipOpens: '{{time}}에 엽니다',
    slipAround: '{{from}}~{{until}}쯤 부릅니다',
    slipUpTo: '오늘은 {{ticket}}번까지 검사합니다. 접수창구에 물어봐 주세요.',
    slipProbablyUpTo: '오늘은 {{ticket}}번까지 검사할 수 있을 것 같습니다. 접수창구에 물어봐 주세요.',
    slipReach: {
      'this-machine':
        '이 QR은 이 기기 밖에서 열리지 않습니다. 보건소에 서버의 공개 주소(PUBLIC_URL)를 정해 달라고 하세요.',
      'private-network':
        '이 QR은 이 건물의 인터넷에서만 열립니다. 밖에서도 열리려면 보건소에 서버의 공개 주소(PUBLIC_URL)를 정해 달라고 하세요.',
    },
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
    slipOpens: 'Opens at {{time}}',
    slipAround: 'Expected {{from}}–{{until}}',
    slipUpTo: 'Tests go up to {{ticket}} today. Please ask at the desk.',
    slipProbablyUpTo: 'Tests will probably go up to {{ticket}} today. Please ask at the desk.',
    slipReach: {
      'this-machine':
        'This QR code opens nowhere but on this device. Ask the office to set the server’s public address (PUBLIC_URL).',
      'private-network':
        'This QR code opens only on this building’s network. For phones elsewhere, ask the office to set the server’s public address (PUBLIC_URL).',
    },
    slipNoCode: 'The QR code appears once the server has saved it.',
    slipGone: 'This number is no longer waiting. Look for it in the waiting list.',
    slipCode: 'QR code of slip {{ticket}}',
    print: 'Print',
  },
});

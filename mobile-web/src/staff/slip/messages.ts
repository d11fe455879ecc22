import { defineMessages } from '@hannun/shared/i18n';

export const slipMessages = defineMessages({
  ko: {
    slipTitle: '{{ticket}} 번호표',
    slipHint: '휴대전화로 찍으면 내 차례를 볼 수 있습니다.',
    slipAhead: '앞에 {{count}}명',
    slipAbout: '앞에 {{count}}명쯤',
    slipFirst: '바로 다음 차례',
    slipSoon: '곧 차례일 것 같음',
    slipIssued: '{{time}} 발급',
    slipReach: {
      'this-machine':
        '이 QR은 이 기기 밖에서 열리지 않습니다. 보건소에 서버의 공개 주소(PUBLIC_URL)를 정해 달라고 하세요.',
      'private-network':
        '이 QR은 이 건물의 인터넷에서만 열립니다. 밖에서도 열리려면 보건소에 서버의 공개 주소(PUBLIC_URL)를 정해 달라고 하세요.',
    },
    slipNoCode: '서버에 저장되면 QR 코드가 나옵니다.',
    slipGone: '이 번호는 이제 줄에 없습니다. 대기 명단에서 찾아 주세요.',
    slipCode: '{{ticket}} 번호표 QR 코드',
    printOf: '{{ticket}} 번호표',
    printState: {
      queued: '프린터로 보냈습니다',
      printed: '인쇄했습니다',
      'no-paper': '프린터에 종이가 없습니다',
      'cover-open': '프린터 덮개가 열려 있습니다',
      offline: '프린터에 연결되지 않습니다',
      unknown: '나왔는지 알 수 없습니다',
    },
    printTrouble: {
      'no-paper': '프린터에 종이가 없습니다. 종이를 넣으면 이어서 나옵니다.',
      'cover-open': '프린터 덮개가 열려 있습니다. 닫으면 이어서 나옵니다.',
      offline: '프린터에 연결되지 않습니다. 전원과 인터넷 선을 확인해 주세요. 번호는 적어 드려도 됩니다.',
      unknown: '나왔는지 알 수 없습니다. 프린터를 보고, 나오지 않았으면 다시 인쇄해 주세요.',
    },
    printMore_other: '외 {{count}}장도 확인해 주세요.',
    printAgain: '다시 인쇄',
    earlierSlips: '앞서 드린 번호',
    printCameOut: '나왔습니다',
    print: '인쇄',
  },
  en: {
    slipTitle: 'Slip {{ticket}}',
    slipHint: 'Scan with a phone to follow your turn.',
    slipAhead: '{{count}} ahead',
    slipAbout: 'About {{count}} ahead',
    slipFirst: 'You are next',
    slipSoon: 'Probably soon',
    slipIssued: 'Issued {{time}}',
    slipReach: {
      'this-machine':
        'This QR code opens nowhere but on this device. Ask the office to set the server’s public address (PUBLIC_URL).',
      'private-network':
        'This QR code opens only on this building’s network. For phones elsewhere, ask the office to set the server’s public address (PUBLIC_URL).',
    },
    slipNoCode: 'The QR code appears once the server has saved it.',
    slipGone: 'This number is no longer waiting. Look for it in the waiting list.',
    slipCode: 'QR code of slip {{ticket}}',
    printOf: 'Slip {{ticket}}',
    printState: {
      queued: 'Sent to the printer',
      printed: 'Printed',
      'no-paper': 'The printer has no paper',
      'cover-open': 'The printer’s cover is open',
      offline: 'The printer cannot be reached',
      unknown: 'It is not known whether it came out',
    },
    printTrouble: {
      'no-paper': 'The printer has no paper. Put some in: it then goes on.',
      'cover-open': 'The printer’s cover is open. Shut it: it then goes on.',
      offline:
        'The printer cannot be reached. Check its power and its network cable. You can write the number down.',
      unknown: 'It is not known whether it came out. Look, and print it again if it is not there.',
    },
    printMore_one: 'Check {{count}} more slip, too.',
    printMore_other: 'Check {{count}} more slips, too.',
    printAgain: 'Print again',
    earlierSlips: 'Earlier slips',
    printCameOut: 'It came out',
    print: 'Print',
  },
});

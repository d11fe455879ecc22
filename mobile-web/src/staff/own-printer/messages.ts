import { defineMessages } from '@hannun/shared/i18n';

export const ownPrinterMessages = defineMessages({
  ko: {
    ownPrinter: '이 태블릿의 영수증 프린터',
    ownPrinterKind: { usb: 'USB', serial: '블루투스·시리얼' },
    ownPrinterConnected: '{{name}} 프린터에 연결되어 있습니다. 번호표가 여기서 나옵니다.',
    ownPrinterAway: '{{name}} 프린터에 연결되지 않습니다. 전원과 케이블을 확인하거나 다시 연결해 주세요.',
    connectPrinter: '프린터 연결',
    forgetPrinter: '프린터 연결 끊기',
    ownPrinterRefused: '프린터가 연결되지 않았습니다. 전원을 켜고 다시 골라 주세요.',
    ownPrinterImpossible:
      '이 브라우저에서는 프린터를 바로 연결할 수 없습니다. 안드로이드나 PC의 크롬에서 https 주소로 열어 주세요.',
  },
  en: {
    ownPrinter: 'Receipt printer at this tablet',
    ownPrinterKind: { usb: 'USB', serial: 'Bluetooth or serial' },
    ownPrinterConnected: 'Connected to the printer {{name}}. Slips come out there.',
    ownPrinterAway: 'The printer {{name}} cannot be reached. Check its power and cable, or connect it again.',
    connectPrinter: 'Connect a printer',
    forgetPrinter: 'Disconnect the printer',
    ownPrinterRefused: 'No printer was connected. Switch it on and choose it again.',
    ownPrinterImpossible:
      'This browser cannot connect a printer. Open the page in Chrome on Android or a computer, over https.',
  },
});

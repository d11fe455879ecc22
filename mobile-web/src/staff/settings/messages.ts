import { defineMessages } from '@hannun/shared/i18n';

export const settingsMessages = defineMessages({
  ko: {
    settingsTitle: '이 태블릿 설정',
    sound: '소리와 진동',
    soundDescription:
      '접수는 한 음, 호출은 올라가는 두 음, 검사 완료는 내려가는 두 음, 처리되지 않으면 낮은 소리가 납니다',
    autoPrint: '접수하면 번호표 바로 인쇄',
    autoPrintDescription: '이 태블릿에서 접수한 번호만',
    paper: '번호표 종이 너비',
    paperWidth: '{{count}} mm',
    on: '켬',
    off: '끔',
    shortcuts: '키보드 단축키',
    shortcutList: 'F2 접수 · F4 호출 · F8 검사 완료 · Ctrl+Z 되돌리기',
    shortcutPad: '숫자판: + 접수 · Enter 호출 · − 검사 완료',
    scannerHint:
      '바코드 스캐너로 번호표를 읽으면, 검사실에서는 이 줄에서 기다리는 분을 부르고 내 검사실에 계신 분을 마칩니다. 접수대에서는 번호를 보여 줄 뿐 부르지 않습니다.',
  },
  en: {
    settingsTitle: 'This tablet’s settings',
    sound: 'Sound and vibration',
    soundDescription:
      'One note for a check-in, two rising for a call, two falling for a finished test, low ones if it was not accepted',
    autoPrint: 'Print the slip at check-in',
    autoPrintDescription: 'Only numbers given by this tablet',
    paper: 'Slip paper width',
    paperWidth: '{{count}} mm',
    on: 'On',
    off: 'Off',
    shortcuts: 'Keyboard shortcuts',
    shortcutList: 'F2 check in · F4 call · F8 done · Ctrl+Z undo',
    shortcutPad: 'Number pad: + check in · Enter call · − done',
    scannerHint:
      'Scan a slip: in a room, whoever waits in this lane is called, and whoever is in your own room is finished. At reception the ticket is shown, and nobody is called.',
  },
});

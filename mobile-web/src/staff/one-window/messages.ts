import { defineMessages } from '@hannun/shared/i18n';

export const oneWindowMessages = defineMessages({
  ko: {
    otherWindowTitle: '이 태블릿을 다른 창에서 쓰고 있습니다.',
    otherWindowHint:
      '번호가 엇갈리지 않도록 한 창에서만 씁니다. 이 창에서 쓰면 다른 창은 멈추고, 그 창에서 누른 것은 여기서 이어집니다.',
    otherWindowUnsent_other:
      '아직 보내지 못한 {{count}}건이 이 창에만 있습니다. 이 창을 닫지 말고, 여기서 써서 먼저 보내 주세요.',
    useThisWindow: '이 창에서 쓰기',
  },
  en: {
    otherWindowTitle: 'This tablet is in use in another window.',
    otherWindowHint:
      'Only one window works at a time, so that no number is given twice. If you use this one, the other stops, and what was tapped there goes on here.',
    otherWindowUnsent_one:
      '{{count}} tap that was not sent yet is in this window alone. Do not close it: use this window first, to send it.',
    otherWindowUnsent_other:
      '{{count}} taps that were not sent yet are in this window alone. Do not close it: use this window first, to send them.',
    useThisWindow: 'Use this window',
  },
});

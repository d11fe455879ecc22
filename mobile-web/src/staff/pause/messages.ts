import { defineMessages } from '@hannun/shared/i18n';

export const pauseMessages = defineMessages({
  ko: {
    pauseStripHint: '번호와 순서는 그대로입니다.',
    askPausedTitle: '멈춘 동안에 부를까요?',
    askPausedHint:
      '기다리는 분께 ‘{{pause}}’ 안내가 나가고 있어서, 불러도 안 오실 수 있습니다. 이 멈춤 동안에는 다시 묻지 않습니다.',
    resumeAndCall: '다시 시작하고 부르기',
    callDespitePause: '멈춘 채로 부르기',
  },
  en: {
    pauseStripHint: 'Numbers and order stay as they are.',
    askPausedTitle: 'Call somebody during the pause?',
    askPausedHint:
      'People were told “{{pause}}”, so they may not come. You are not asked again during this pause.',
    resumeAndCall: 'Resume and call',
    callDespitePause: 'Call and stay paused',
  },
});

import { defineMessages } from '@hannun/shared/i18n';

export const scannerMessages = defineMessages({
  ko: {
    scanFinished: '{{ticket}}번은 {{time}}에 마쳤습니다.',
    scanCalledAlready: '{{ticket}}번은 방금 불렀습니다.',
    scanOver: '{{ticket}}번은 이미 마친 번호입니다.',
    scanGone: '{{ticket}}번은 {{time}}에 줄에서 빠졌습니다.',
    scanNotHere: '{{ticket}}번은 아직 이 화면에 없습니다. 잠시 뒤에 다시 찍어 주세요.',
    scanOtherClinic: '{{ticket}}번은 다른 곳의 번호표입니다.',
    scanOtherDay: '{{ticket}}번은 오늘 드린 번호표가 아닙니다. 새 번호표를 드려 주세요.',
    scanUnknown: '오늘 이곳에서 드린 번호표가 아닙니다.',
    scanUnreachable: '이 태블릿이 모르는 번호표입니다. 연결되면 다시 찍어 주세요.',
  },
  en: {
    scanFinished: '{{ticket}} was finished at {{time}}.',
    scanCalledAlready: '{{ticket}} has just been called.',
    scanOver: '{{ticket}} is finished already.',
    scanGone: '{{ticket}} left the line at {{time}}.',
    scanNotHere: '{{ticket}} is not on this screen yet. Please scan it again in a moment.',
    scanOtherClinic: '{{ticket}} is a slip of another place.',
    scanOtherDay: '{{ticket}} is a slip of another day. Please give a new one.',
    scanUnknown: 'This slip was not given here today.',
    scanUnreachable: 'This tablet does not know the slip. Please scan it again once it is back online.',
  },
});

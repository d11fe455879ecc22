import { defineMessages } from '../i18n/translator.js';

/** The words on a printed slip; both languages stand on it. */
export const slipPaperMessages = defineMessages({
  ko: {
    ahead: '앞에 기다리는 분',
    people_other: '{{count}}명',
    aboutPeople_other: '{{count}}명쯤',
    next: '바로 다음 차례',
    soon: '곧 차례일 것 같아요',
    party: '일행 (본인 포함)',
    room: '{{booths}}번 검사실',
    scan: '찍으면 내 차례를 휴대전화로 볼 수 있어요. 앱·로그인이 필요 없어요.',
    noCode: '지금은 인터넷이 끊겨 QR 코드가 없어요. 번호는 그대로예요. 나중에 접수창구에서 받을 수 있어요.',
    keep: '번호가 지나가도 없어지지 않아요. 접수창구에 보여 주세요.',
    telephone: '문의',
    reprint: '다시 인쇄한 번호표',
    cameToLane: '위 시각은 이 줄로 오신 시각입니다.',
  },
  en: {
    ahead: 'Ahead of you',
    people_one: '{{count}} person',
    people_other: '{{count}} people',
    aboutPeople_one: 'about {{count}} person',
    aboutPeople_other: 'about {{count}} people',
    next: 'You are next',
    soon: 'Probably soon',
    party: 'Your party',
    room: 'Room {{booths}}',
    scan: 'Scan to follow your turn. No app, no sign-in.',
    noCode: 'No QR code: the desk is offline. Your number is valid. Ask at the desk later for the code.',
    keep: 'Missed it? Your number stays valid. Show it at the desk.',
    telephone: 'Phone',
    reprint: 'Reprinted slip',
    cameToLane: 'The time above is when you came to this lane.',
  },
});

/** When the holder of a slip may expect the call, on paper and on the tablet. */
export const slipExpectationMessages = defineMessages({
  ko: {
    slipWait: '예상 대기 {{range}}',
    slipOpens: '{{time}}에 엽니다',
    slipAround: '{{from}}~{{until}}쯤 부릅니다',
    slipUpTo: '오늘은 {{ticket}}번까지 검사합니다. 접수창구에 물어봐 주세요.',
    slipProbablyUpTo: '오늘은 {{ticket}}번까지 검사할 수 있을 것 같습니다. 접수창구에 물어봐 주세요.',
    slipPausedOpen: '{{reason}} · 다시 시작 미정',
  },
  en: {
    slipWait: 'Expected wait {{range}}',
    slipOpens: 'Opens at {{time}}',
    slipAround: 'Expected {{from}}–{{until}}',
    slipUpTo: 'Tests go up to {{ticket}} today. Please ask at the desk.',
    slipProbablyUpTo: 'Tests will probably go up to {{ticket}} today. Please ask at the desk.',
    slipPausedOpen: '{{reason}} · restart not set',
  },
});

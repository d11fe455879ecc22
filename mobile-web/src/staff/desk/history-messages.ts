import type { CommandType } from '@hannun/shared/contract';
import { commandNames, defineMessages } from '@hannun/shared/i18n';

/** Never in the history. */
type UnrecordedCommand = 'undo' | 'answer-call' | 'reserve-numbers';
type HistoryTexts = Record<Exclude<CommandType, UnrecordedCommand>, string>;

export const historyMessages = defineMessages({
  ko: {
    historyItem: {
      'check-in': '{{ticket}} 접수',
      'tear-off': '{{ticket}}까지 접수',
      move: '{{ticket}} → {{to}} 옮김',
      call: '{{ticket}} 호출',
      recall: '{{ticket}} 다시 부름',
      'check-out': '{{ticket}} 마침',
      leave: '{{ticket}} 줄에서 빠짐',
      postpone: '{{ticket}} 순서 미룸',
      reinstate: '{{ticket}} 다시 줄로',
      correct: '대기 인원 다시 셈',
      counted: '{{lane}} 대기 {{from}}→{{to}}명',
      pause: '잠시 멈춤',
      resume: '다시 시작',
      'pause-lane': '{{lane}} 잠시 멈춤',
      'resume-lane': '{{lane}} 다시 시작',
      'close-intake': '접수 마감',
      'reopen-intake': '다시 접수 받음',
      'open-booths': '여는 검사실 바꿈',
      notice: '안내 문구 바꿈',
      'last-number': '마지막 번호 바꿈',
      'heads-in': '{{lane}} +{{people}}',
      'heads-out': '{{lane}} −{{people}}',
      'checked-out': '{{ticket}} 시간이 지나 마침',
      left: '{{ticket}} 하루가 끝나 닫음',
      other: '바뀜',
    } satisfies HistoryTexts & Record<string, string>,
    commandName: commandNames.ko,
  },
  en: {
    historyItem: {
      'check-in': '{{ticket}} checked in',
      'tear-off': 'Checked in up to {{ticket}}',
      move: '{{ticket}} moved to {{to}}',
      call: '{{ticket}} called',
      recall: '{{ticket}} called again',
      'check-out': '{{ticket}} finished',
      leave: '{{ticket}} left the line',
      postpone: '{{ticket}} let others go first',
      reinstate: '{{ticket}} back in line',
      correct: 'Line recounted',
      counted: '{{lane}} recounted: {{from}} → {{to}}',
      pause: 'Paused',
      resume: 'Resumed',
      'pause-lane': '{{lane}} paused',
      'resume-lane': '{{lane}} resumed',
      'close-intake': 'Intake closed',
      'reopen-intake': 'Intake reopened',
      'open-booths': 'Rooms changed',
      notice: 'Notice changed',
      'last-number': 'Last number changed',
      'heads-in': '{{lane}} +{{people}}',
      'heads-out': '{{lane}} −{{people}}',
      'checked-out': '{{ticket}} finished automatically',
      left: '{{ticket}} closed at day’s end',
      other: 'Changed',
    },
    commandName: commandNames.en,
  },
});

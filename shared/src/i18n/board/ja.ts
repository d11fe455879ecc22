import type { BoardMessages } from './ko.js';

export const ja: BoardMessages = {
  level: { relaxed: '空いている', normal: 'ふつう', busy: '混雑', packed: '大変混雑' },
  status: { open: '受付中', paused: '一時休止', 'intake-closed': '受付終了', closed: '受付時間外' },
  pause: { disinfection: '消毒中', lunch: '昼休み', other: '一時休止' },
  age: {
    live: 'リアルタイム · たった今更新',
    justNow: 'たった今',
    minutes: '{{count}}分前',
    hours: '{{count}}時間前',
  },
  upcoming: {
    tomorrow: '明日（{{weekday}}）{{time}}',
    weekday: '{{weekday}} {{time}}',
    date: '{{date}}（{{weekday}}）{{time}}',
  },
  wait: {
    none: 'すぐ',
    within: '{{minutes}}分以内',
    between: '{{low}}~{{high}}',
    minutes: '分',
    over: '{{minutes}}分以上',
    overHours: '{{hours}}時間以上',
    overBoth: '{{hours}}時間{{minutes}}分以上',
  },
};

import type { BoardMessages } from './ko.js';

export const zh: BoardMessages = {
  level: { relaxed: '空闲', normal: '一般', busy: '较忙', packed: '拥挤' },
  status: { open: '开放中', paused: '暂停', 'intake-closed': '停止取号', closed: '已关闭' },
  pause: { disinfection: '消毒中', lunch: '午休', other: '暂停' },
  age: {
    live: '实时 · 刚刚更新',
    justNow: '刚刚',
    minutes: '{{count}}分钟前',
    hours: '{{count}}小时前',
  },
  upcoming: {
    tomorrow: '明天（{{weekday}}）{{time}}',
    weekday: '{{weekday}} {{time}}',
    date: '{{date}}（{{weekday}}）{{time}}',
  },
  wait: {
    none: '无需等候',
    within: '{{minutes}}分钟内',
    between: '{{low}}~{{high}}',
    minutes: '分钟',
    over: '超过{{minutes}}分钟',
    overHours: '超过{{hours}}小时',
    overBoth: '超过{{hours}}小时{{minutes}}分钟',
  },
};

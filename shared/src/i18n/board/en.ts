import type { BoardMessages } from './ko.js';

export const en: BoardMessages = {
  level: { relaxed: 'Quiet', normal: 'Moderate', busy: 'Busy', packed: 'Very busy' },
  status: { open: 'Open', paused: 'Paused', 'intake-closed': 'No new tickets', closed: 'Closed' },
  pause: { disinfection: 'Cleaning break', lunch: 'Lunch break', other: 'Paused' },
  age: {
    live: 'Live · updated just now',
    justNow: 'just now',
    minutes: '{{count}} min ago',
    hours: '{{count}} h ago',
  },
  upcoming: {
    tomorrow: 'tomorrow ({{weekday}}) {{time}}',
    weekday: '{{weekday}} {{time}}',
    date: '{{date}} ({{weekday}}) {{time}}',
  },
  wait: {
    none: 'No wait',
    within: 'within {{minutes}} min',
    between: '{{low}}\u2009–\u2009{{high}}',
    minutes: ' min',
    over: 'over {{minutes}} min',
    overHours: 'over {{hours}} h',
    overBoth: 'over {{hours}} h {{minutes}} min',
  },
};

import type { BoardMessages } from './ko.js';

export const ru: BoardMessages = {
  level: { relaxed: 'Свободно', normal: 'Умеренно', busy: 'Много людей', packed: 'Переполнено' },
  status: { open: 'Открыто', paused: 'Перерыв', 'intake-closed': 'Талоны не выдают', closed: 'Закрыто' },
  pause: { disinfection: 'Дезинфекция', lunch: 'Обед', other: 'Перерыв' },
  age: {
    live: 'Онлайн · только что обновлено',
    justNow: 'только что',
    minutes: '{{count}} мин назад',
    hours: '{{count}} ч назад',
  },
  upcoming: {
    tomorrow: 'завтра ({{weekday}}) {{time}}',
    weekday: '{{weekday}} {{time}}',
    date: '{{date}} ({{weekday}}) {{time}}',
  },
  wait: {
    none: 'Сразу',
    within: 'до {{minutes}} мин',
    between: '{{low}}–{{high}}',
    minutes: ' мин',
    over: 'больше {{minutes}} мин',
    overHours: 'больше {{hours}} ч',
    overBoth: 'больше {{hours}} ч {{minutes}} мин',
  },
};

import type { WaitList } from './wait-list.js';

export const ru: WaitList = {
  none: 'Сразу',
  within: 'до {{minutes}} мин',
  between: '{{low}}–{{high}}',
  minutes: ' мин',
  over: 'больше {{minutes}} мин',
  overHours: 'больше {{hours}} ч',
  overBoth: 'больше {{hours}} ч {{minutes}} мин',
};

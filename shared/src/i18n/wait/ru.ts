import type { WaitMessages } from './wait-messages.js';

export const ru: WaitMessages = {
  none: 'Сразу',
  within: 'до {{minutes}} мин',
  between: '{{low}}–{{high}}',
  minutes: ' мин',
  over: 'больше {{minutes}} мин',
  overHours: 'больше {{hours}} ч',
  overBoth: 'больше {{hours}} ч {{minutes}} мин',
};

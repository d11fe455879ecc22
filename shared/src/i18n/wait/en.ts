import type { WaitMessages } from './wait-messages.js';

export const en: WaitMessages = {
  none: 'No wait',
  within: 'within {{minutes}} min',
  between: '{{low}} – {{high}}',
  minutes: ' min',
  over: 'over {{minutes}} min',
  overHours: 'over {{hours}} h',
  overBoth: 'over {{hours}} h {{minutes}} min',
};

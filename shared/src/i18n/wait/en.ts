import type { WaitList } from './wait-list.js';

export const en: WaitList = {
  none: 'No wait',
  within: 'within {{minutes}} min',
  between: '{{low}} – {{high}}',
  minutes: ' min',
  over: 'over {{minutes}} min',
  overHours: 'over {{hours}} h',
  overBoth: 'over {{hours}} h {{minutes}} min',
};

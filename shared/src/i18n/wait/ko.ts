import type { WaitMessages } from './wait-messages.js';

export const ko: WaitMessages = {
  none: '바로',
  within: '{{minutes}}분 안',
  between: '{{low}}~{{high}}',
  minutes: '분',
  over: '{{minutes}}분 넘게',
  overHours: '{{hours}}시간 넘게',
  overBoth: '{{hours}}시간 {{minutes}}분 넘게',
};

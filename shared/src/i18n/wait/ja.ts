import type { WaitMessages } from './wait-messages.js';

export const ja: WaitMessages = {
  none: 'すぐ',
  within: '{{minutes}}分以内',
  between: '{{low}}~{{high}}',
  minutes: '分',
  over: '{{minutes}}分以上',
  overHours: '{{hours}}時間以上',
  overBoth: '{{hours}}時間{{minutes}}分以上',
};

import type { WaitList } from './wait-list.js';

export const ja: WaitList = {
  none: 'すぐ',
  within: '{{minutes}}分以内',
  between: '{{low}}~{{high}}',
  minutes: '分',
  over: '{{minutes}}分以上',
  overHours: '{{hours}}時間以上',
  overBoth: '{{hours}}時間{{minutes}}分以上',
};

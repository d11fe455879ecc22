import type { WaitMessages } from './wait-messages.js';

export const zh: WaitMessages = {
  none: '无需等候',
  within: '{{minutes}}分钟内',
  between: '{{low}}~{{high}}',
  minutes: '分钟',
  over: '超过{{minutes}}分钟',
  overHours: '超过{{hours}}小时',
  overBoth: '超过{{hours}}小时{{minutes}}分钟',
};

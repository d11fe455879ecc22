import type { WaitMessages } from './wait-messages.js';

export const th: WaitMessages = {
  none: 'ไม่ต้องรอ',
  within: 'ภายใน {{minutes}} นาที',
  between: '{{low}}–{{high}}',
  minutes: ' นาที',
  over: 'เกิน {{minutes}} นาที',
  overHours: 'เกิน {{hours}} ชั่วโมง',
  overBoth: 'เกิน {{hours}} ชั่วโมง {{minutes}} นาที',
};

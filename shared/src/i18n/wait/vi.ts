import type { WaitMessages } from './wait-messages.js';

export const vi: WaitMessages = {
  none: 'Không phải chờ',
  within: 'trong {{minutes}} phút',
  between: '{{low}}–{{high}}',
  minutes: ' phút',
  over: 'hơn {{minutes}} phút',
  overHours: 'hơn {{hours}} giờ',
  overBoth: 'hơn {{hours}} giờ {{minutes}} phút',
};

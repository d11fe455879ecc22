import type { BoardMessages } from './ko.js';

export const vi: BoardMessages = {
  level: { relaxed: 'Vắng', normal: 'Bình thường', busy: 'Đông', packed: 'Rất đông' },
  status: { open: 'Đang mở', paused: 'Tạm dừng', 'intake-closed': 'Ngừng phát số', closed: 'Đã đóng cửa' },
  pause: { disinfection: 'Đang khử trùng', lunch: 'Nghỉ trưa', other: 'Tạm dừng' },
  age: {
    live: 'Trực tiếp · vừa cập nhật',
    justNow: 'vừa xong',
    minutes: '{{count}} phút trước',
    hours: '{{count}} giờ trước',
  },
  upcoming: {
    tomorrow: 'ngày mai ({{weekday}}) {{time}}',
    weekday: '{{weekday}} {{time}}',
    date: '{{date}} ({{weekday}}) {{time}}',
  },
  wait: {
    none: 'Không phải chờ',
    within: 'trong {{minutes}} phút',
    between: '{{low}}–{{high}}',
    minutes: ' phút',
    over: 'hơn {{minutes}} phút',
    overHours: 'hơn {{hours}} giờ',
    overBoth: 'hơn {{hours}} giờ {{minutes}} phút',
  },
};

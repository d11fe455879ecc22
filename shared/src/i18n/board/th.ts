import type { BoardMessages } from './ko.js';

export const th: BoardMessages = {
  level: { relaxed: 'คนน้อย', normal: 'ปานกลาง', busy: 'คนเยอะ', packed: 'แน่นมาก' },
  status: { open: 'เปิดอยู่', paused: 'หยุดชั่วคราว', 'intake-closed': 'ปิดรับคิว', closed: 'ปิดทำการ' },
  pause: { disinfection: 'กำลังฆ่าเชื้อ', lunch: 'พักกลางวัน', other: 'หยุดชั่วคราว' },
  age: {
    live: 'เรียลไทม์ · เพิ่งอัปเดต',
    justNow: 'เมื่อสักครู่',
    minutes: '{{count}} นาทีก่อน',
    hours: '{{count}} ชั่วโมงก่อน',
  },
  upcoming: {
    tomorrow: 'พรุ่งนี้ ({{weekday}}) {{time}}',
    weekday: '{{weekday}} {{time}}',
    date: '{{date}} ({{weekday}}) {{time}}',
  },
  wait: {
    none: 'ไม่ต้องรอ',
    within: 'ภายใน {{minutes}} นาที',
    between: '{{low}}–{{high}}',
    minutes: ' นาที',
    over: 'เกิน {{minutes}} นาที',
    overHours: 'เกิน {{hours}} ชั่วโมง',
    overBoth: 'เกิน {{hours}} ชั่วโมง {{minutes}} นาที',
  },
};

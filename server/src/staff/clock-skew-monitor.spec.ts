import { expect, it } from 'vitest';
import { ClockSkewMonitor } from './clock-skew-monitor.js';

const device = { id: 'tablet-1', role: 'staff', clinicId: 'wangsimni-plaza', label: '접수대 1' } as const;
const nowMs = Date.parse('2026-11-23T02:00:00.000Z');
const ahead = (seconds: number) => new Date(nowMs + seconds * 1000).toISOString();

it('warns about a wrong clock once, and again after it was right', () => {
  const watch = new ClockSkewMonitor();
  const news = (seconds: number) => watch.recordBeat(device, ahead(seconds), nowMs);
  expect(news(59)).toBe(false);
  expect(news(3600)).toBe(true);
  expect(news(3601)).toBe(false);
  expect(news(0)).toBe(false);
  expect(news(-120)).toBe(true);
});

import { expect, it } from 'vitest';
import { formatTimeRange } from './clock-range.js';

const at = (time: string) => Date.parse(`2026-12-01T${time}:00+09:00`);

it('shows shared parts once, and no dates over midnight', () => {
  expect(formatTimeRange(at('14:42'), at('14:52'), 'ko')).toMatch(/^오후 2:42\s?~\s?2:52$/);
  expect(formatTimeRange(at('23:59'), at('23:59') + 15 * 60_000, 'ko')).toBe('오후 11:59 ~ 오전 12:14');
});

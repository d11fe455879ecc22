import { expect, it } from 'vitest';
import { holdNotice } from './held-notice.js';

const first = { notice: { ko: '신분증' }, sinceMs: 0 };
const other = { ko: '마스크' };
const at = (nowMs: number, isCalling = false) => ({ nowMs, isCalling });

it('changes after fifteen seconds, but not during a call', () => {
  expect(holdNotice(first, other, at(14_999))).toBe(first);
  expect(holdNotice(first, other, at(15_000, true))).toBe(first);
  expect(holdNotice(first, other, at(15_000))).toEqual({ notice: other, sinceMs: 15_000 });
  expect(holdNotice(first, null, at(20_000)).notice).toBeNull();
});

it('appears at once where there was none, and does not restart with the same text', () => {
  const none = { notice: null, sinceMs: 0 };
  expect(holdNotice(none, other, at(1)).notice).toEqual(other);
  expect(holdNotice(first, { ko: '신분증' }, at(60_000))).toBe(first);
});

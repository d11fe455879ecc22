import { expect, it } from 'vitest';
import { standingNotice } from './standing-notice.js';

const first = { notice: { ko: '신분증' }, since: 0 };
const other = { ko: '마스크' };
const at = (now: number, calling = false) => ({ now, calling });

it('changes after fifteen seconds, but not during a call', () => {
  expect(standingNotice(first, other, at(14_999))).toBe(first);
  expect(standingNotice(first, other, at(15_000, true))).toBe(first);
  expect(standingNotice(first, other, at(15_000))).toEqual({ notice: other, since: 15_000 });
  expect(standingNotice(first, null, at(20_000)).notice).toBeNull();
});

it('appears at once where there was none, and does not restart with the same text', () => {
  const none = { notice: null, since: 0 };
  expect(standingNotice(none, other, at(1)).notice).toEqual(other);
  expect(standingNotice(first, { ko: '신분증' }, at(60_000))).toBe(first);
});

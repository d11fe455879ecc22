import { expect, it } from 'vitest';
import { standingNotice } from './standing-notice.js';

const first = { notice: { ko: '신분증' }, since: 0 };
const other = { ko: '마스크' };
const at = (now: number, calling = false) => ({ now, calling });

it('changes after fifteen seconds, not while a number is being called', () => {
  expect(standingNotice(first, other, at(14_999))).toBe(first);
  expect(standingNotice(first, other, at(15_000, true))).toBe(first);
  expect(standingNotice(first, other, at(15_000))).toEqual({ notice: other, since: 15_000 });
  expect(standingNotice(first, null, at(20_000)).notice).toBeNull();
});

it('stands at once where none stood, and does not begin anew with the same words', () => {
  const none = { notice: null, since: 0 };
  expect(standingNotice(none, other, at(1)).notice).toEqual(other);
  expect(standingNotice(first, { ko: '신분증' }, at(60_000))).toBe(first);
});

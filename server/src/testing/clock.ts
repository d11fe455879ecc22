import { Clock } from '../core/clock.js';

/** Stands at 11:00 in Seoul on 23 November 2026 until a test moves it. */
export class TestClock extends Clock {
  constructor(public currentMs = Date.parse('2026-11-23T11:00:00+09:00')) {
    super();
  }

  override nowMs(): number {
    return this.currentMs;
  }
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PauseReason } from '../contract/value-lists.js';
import { minuteMs } from '../date-time/zoned-time.js';
import { boardOf } from '../queue/board.js';
import { isTaking } from './clinic-saying.js';
import { type LaneSaying, sayLane } from './lane-saying.js';
import { situation, timeZone } from './testing/situations.js';

/** What is heard of a lane, and what a phone says that has heard nothing since, while nobody touches it. */
const laterOn = fc
  .tuple(situation, fc.integer({ min: 11, max: 12 * 60 }))
  .map(([{ state, board, moment }, minutes]) => {
    const nowMs = moment.nowMs + minutes * minuteMs;
    const nowIso = new Date(nowMs).toISOString();
    const heard = boardOf(state, { version: 1, nowIso, contactAt: nowIso });
    return {
      isSameDay: nowIso < '2026-11-23T15:00:00.000Z',
      lanes: board.lanes.flatMap((lane) => {
        const now = heard.lanes.find((each) => each.lane === lane.lane);
        if (!now) return [];
        const said = sayLane(heard, now, { nowMs, timeZone, freshness: 'live' });
        const held = sayLane(board, lane, { nowMs, timeZone, freshness: 'expired' });
        return [{ said, held, reasonsHeard: [lane.reason, board.reason] }];
      }),
    };
  });

type HeldLane = { held: LaneSaying; said: LaneSaying; reasonsHeard: (PauseReason | undefined)[] };

const over: readonly LaneSaying['state'][] = ['serving-last', 'closed'];
/** A lane that is shut already does not tell when its intake ends. */
const shutToday: readonly LaneSaying['state'][] = ['closed-by-hour', 'closed-by-hand', 'full'];

/** Those that know when they take people in again may know more than the board did. */
function expectAgreement({ held, said, reasonsHeard }: HeldLane): void {
  if (isTaking(said) || said.state === 'unconfirmed') expect(held.state).toBe('silent');
  // The afternoon's places went in the meantime, or the last of them came back.
  else if (said.state === 'full') expect(['full', 'silent', 'paused']).toContain(held.state);
  // In the morning, one with a line that does not run today had closed.
  else if (said.state === 'closed-by-hour')
    expect(held.silence ? shutToday : ['closed', ...shutToday]).toContain(held.state);
  else if (over.includes(said.state)) expect(over).toContain(held.state);
  // A pause that outlasts the opening was the opening, before it.
  else if (said.state === 'paused' && held.state === 'not-yet') expect(held.opensAt).toBe(said.until);
  else expect(held.state).toBe(said.state);
  if (held.state === 'paused' && said.state === 'paused') {
    expect(held).toMatchObject({ until: said.until, wait: null });
    // Of pauses that follow each other the board names the first, and when the last is over.
    expect([said.reason, ...reasonsHeard]).toContain(held.reason);
  }
}

it('an offline phone says what the hours make of a lane, and denies nothing that they do not', () => {
  fc.assert(
    fc.property(laterOn, ({ isSameDay, lanes }) => {
      if (isSameDay) for (const lane of lanes) expectAgreement(lane);
    }),
    { numRuns: 500 },
  );
});

it('of another day it names an opening that lies ahead, or nothing', () => {
  fc.assert(
    fc.property(laterOn, ({ isSameDay, lanes }) => {
      if (isSameDay) return;
      for (const { held } of lanes)
        expect(['not-yet', 'day-off', 'not-today', 'silent']).toContain(held.state);
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { minuteMs } from '../date-time/zoned-time.js';
import { goFor } from './go.js';
import type { Moment } from './lane-saying.js';
import { ask, at, board, lane, range } from './testing/go-question.js';

const cases = fc.record({
  minute: fc.integer({ min: 0, max: 620 }),
  travel: fc.option(fc.integer({ min: 0, max: 240 })),
  wait: fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60)),
  placesLeft: fc.option(fc.integer({ min: 1, max: 200 })),
  freshness: fc.constantFrom<Moment['freshness']>('live', 'checking', 'stale', 'expired'),
});

it('is never sure of figures that are old, and its last minute to set out is one, and the last', () => {
  const rank = { yes: 4, tight: 3, unlikely: 2, no: 1, unknown: 0 };
  fc.assert(
    fc.property(cases, ({ minute, travel, wait: [low, likely, high], placesLeft, freshness }) => {
      const part = {
        forecast: range(low, low + likely, low + likely + high),
        ...(placesLeft === null ? {} : { placesLeft }),
      };
      const askedAt = (nowMs: number, fresh = freshness) =>
        goFor({
          board,
          lane: { ...lane, ...part },
          travelMinutes: travel,
          moment: { nowMs, timeZone: 'Asia/Seoul', freshness: fresh },
        });
      const nowMs = Date.parse(at('08:00')) + minute * minuteMs;
      const said = askedAt(nowMs);
      if (freshness === 'stale' || freshness === 'expired') expect(said.answer).not.toBe('yes');
      const isPossible = said.answer === 'yes' || said.answer === 'tight';
      expect(said.leaveBy !== null).toBe(isPossible);
      expect(said.finishesAt !== null).toBe(isPossible);
      if (said.leaveBy === null || placesLeft !== null) return;
      const leaveMs = Date.parse(said.leaveBy);
      expect(rank[askedAt(leaveMs).answer]).toBeGreaterThanOrEqual(rank.tight);
      expect(rank[askedAt(leaveMs + minuteMs).answer]).toBeLessThan(rank.tight);
    }),
  );
});

it('is never surer of a longer way', () => {
  const rank = { yes: 3, tight: 2, unlikely: 1, no: 0, unknown: 0 };
  fc.assert(
    fc.property(cases, fc.nat(60), ({ minute, travel, wait: [low, likely, high], placesLeft }, more) => {
      const clock = new Date(Date.parse(at('08:00')) + minute * minuteMs + 9 * 60 * minuteMs)
        .toISOString()
        .slice(11, 16);
      const part = {
        forecast: range(low, low + likely, low + likely + high),
        ...(placesLeft === null ? {} : { placesLeft }),
      };
      const near = ask({ clock, travel: travel ?? 0, part });
      const far = ask({ clock, travel: (travel ?? 0) + more, part });
      expect(rank[far.answer]).toBeLessThanOrEqual(rank[near.answer]);
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Command } from '../contract/command.js';
import type { Desk } from '../contract/desk.js';
import { deskOf } from '../queue/desk.js';
import type { ClinicDay } from '../queue/state.js';
import { given, makeCommand, stateAfter, when } from '../queue/testing/scenario.js';
import type { Standing } from './booth-choices.js';
import { callQuestion, ownOccupant } from './booth-keys.js';
import { occupantsOf } from './rooms.js';

type Press = { device: string; booth: string | null; key: 'arrival' | 'call' | 'finish'; pauseMs: number };

/** Hurried staff on three tablets, who also change places and never stop to answer a question. */
const hurriedDays: fc.Arbitrary<Press[]> = fc.array(
  fc.record({
    device: fc.constantFrom('tablet-1', 'tablet-2', 'tablet-3'),
    booth: fc.constantFrom('1', '2', null),
    key: fc.constantFrom('arrival' as const, 'call' as const, 'call' as const, 'finish' as const),
    pauseMs: fc.constantFrom(120, 480, 4_000, 60_000),
  }),
  { maxLength: 120, size: 'max' },
);

const standingOf = (booth: string | null): Standing =>
  booth === null ? { at: 'reception' } : { at: 'booth', booth };

function tapOf({ key, booth, device }: Press, desk: Desk, nowIso: string): Command | null {
  if (key === 'arrival') return makeCommand({ type: 'check-in', lane: 'pcr' }, nowIso);
  if (key === 'finish') {
    const occupant = ownOccupant(desk, standingOf(booth));
    return occupant && makeCommand({ type: 'check-out', ticket: occupant.ticket }, nowIso);
  }
  if (booth === null || callQuestion(desk, { booth, device, nowIso })) return null;
  return makeCommand({ type: 'call', lane: 'pcr', booth }, nowIso);
}

it('ends no service by a call of another tablet, and none in another booth, however hurried the day', () => {
  fc.assert(
    fc.property(hurriedDays, (presses) => {
      const calledBy = new Map<string, string>();
      let nowMs = Date.parse('2026-11-23T01:00:00.000Z');
      presses.reduce<ClinicDay>((state, press, index) => {
        nowMs += press.pauseMs;
        const nowIso = new Date(nowMs).toISOString();
        const desk = deskOf(state, { version: index + 1, nowIso });
        const tap = tapOf(press, desk, nowIso);
        if (!tap) return state;
        const next = stateAfter(state, when(state, { ...tap, id: `tap-${index}` }, press.device));
        const after = deskOf(next, { version: index + 2, nowIso });
        for (const booth of ['1', '2']) {
          const remaining = new Set(occupantsOf(after, booth).map(({ ticket }) => ticket));
          for (const { ticket } of occupantsOf(desk, booth).filter(
            (before) => !remaining.has(before.ticket),
          )) {
            expect(press.booth).toBe(booth);
            if (press.key === 'call') expect(calledBy.get(ticket)).toBe(press.device);
          }
          for (const ticket of remaining) if (!calledBy.has(ticket)) calledBy.set(ticket, press.device);
        }
        return next;
      }, given());
    }),
    { numRuns: 200 },
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Command } from '../contract/command.js';
import type { Desk } from '../contract/desk.js';
import { decideLocally, enqueue, type Outbox, predictDesk } from '../outbox/index.js';
import { deskOf } from '../queue/desk.js';
import type { ClinicDay } from '../queue/state.js';
import { given, makeCommand, stateAfter, when } from '../queue/testing/scenario.js';
import { callQuestion, ownOccupant } from './booth-keys.js';
import { withExpected, withSeen } from './seen.js';

const booths = ['1', '2', '3'] as const;
const laneAt = { 1: 'pcr', 2: 'pcr', 3: 'rapid' } as const;
const devices = ['tablet-1', 'tablet-2', 'tablet-3'] as const;
type Device = (typeof devices)[number];
type Key = 'arrival' | 'call' | 'finish' | 'absent' | 'send';
type Step = { device: Device; pauseMs: number } & (
  | { key: Key; booth: (typeof booths)[number]; insists: boolean }
  | { key: 'network' }
);

const pauses = fc.constantFrom(120, 480, 4_000, 60_000);
/** Three tablets that press twice, choose the wrong booth, answer questions or not, and lose their network for a while. */
const hurriedDay: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        device: fc.constantFrom(...devices),
        key: fc.constantFrom<Key>('arrival', 'arrival', 'call', 'call', 'call', 'finish', 'absent', 'send'),
        booth: fc.constantFrom(...booths),
        insists: fc.boolean(),
        pauseMs: pauses,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        device: fc.constantFrom(...devices),
        key: fc.constant('network' as const),
        pauseMs: pauses,
      }),
    },
  ),
  { maxLength: 120, size: 'max' },
);

type TabletState = { online: boolean; known: Desk; outbox: Outbox };

function tapOf(step: Extract<Step, { key: Key }>, desk: Desk, nowIso: string): Command | null {
  const { key, booth, device } = step;
  const lane = laneAt[booth];
  if (key === 'arrival') return makeCommand({ type: 'check-in', lane }, nowIso);
  if (key === 'call') {
    const asked = callQuestion(desk, { booth, device, nowIso });
    return asked && !step.insists ? null : makeCommand({ type: 'call', lane, booth }, nowIso);
  }
  const ticket = ownOccupant(desk, { at: 'booth', booth })?.ticket;
  if (ticket === undefined) return null;
  if (key === 'finish') return makeCommand({ type: 'check-out', ticket }, nowIso);
  if (key === 'absent') return makeCommand({ type: 'leave', ticket, reason: 'no-show' }, nowIso);
  return makeCommand({ type: 'send', ticket, lane: lane === 'pcr' ? 'rapid' : 'pcr' }, nowIso);
}

/** As a tablet sends it, with what it sees; `null`: its own rules refuse it at once. */
function asTapped(tap: Command, desk: Desk, device: Device): Command | null {
  const seen = withSeen(tap, desk);
  const decision = decideLocally(desk, seen, device);
  return decision.ok ? withExpected(seen, decision.result, desk) : null;
}

/** Where everybody is who sits in a room. */
const placesOf = (desk: Desk): ReadonlyMap<string, string> =>
  new Map(
    desk.lanes.flatMap(({ lane, inService }) =>
      inService.flatMap((each) =>
        each.status === 'in-service' ? [[each.ticket, `${lane} ${each.booth}`] as const] : [],
      ),
    ),
  );

it('ends only services that the tablet saw, in the room where it saw them, through outages of any tablet', () => {
  fc.assert(
    fc.property(hurriedDay, (steps) => {
      let nowMs = Date.parse('2026-11-23T01:00:00.000Z');
      let version = 1;
      let state: ClinicDay = given();
      const now = () => new Date(nowMs).toISOString();
      const desk = () => deskOf(state, { version, nowIso: now() });
      const tablets = new Map<Device, TabletState>(
        devices.map((device) => [device, { online: true, known: desk(), outbox: [] }]),
      );
      /** Whom the staff at each tablet had before their eyes as they pressed. */
      const seenAtTap = new Map<string, ReadonlyMap<string, string>>();
      const arrive = (device: Device, { outbox }: TabletState) => {
        for (const { command } of outbox) {
          const before = placesOf(desk());
          const decision = when(state, command, device);
          state = stateAfter(state, decision);
          version += 1;
          const after = placesOf(desk());
          if (command.type === 'call' && decision.ok)
            expect(decision.result).toEqual({ ticket: command.expects });
          for (const [ticket, place] of before)
            if (after.get(ticket) !== place) expect(seenAtTap.get(command.id)?.get(ticket)).toBe(place);
        }
      };
      for (const [index, step] of steps.entries()) {
        nowMs += step.pauseMs;
        const tablet = tablets.get(step.device);
        if (!tablet) continue;
        if (step.key === 'network') tablet.online = !tablet.online;
        else {
          const seen = predictDesk(tablet.known, tablet.outbox, step.device, now());
          const tap = tapOf(step, seen, now());
          const tapped = tap && asTapped(tap, seen, step.device);
          // A number that the server has yet to give names nobody.
          if (tapped && (tablet.online || step.key !== 'arrival')) {
            const command = { ...tapped, id: `tap-${index}` };
            seenAtTap.set(command.id, placesOf(seen));
            tablet.outbox = enqueue(tablet.outbox, command);
          }
        }
        if (!tablet.online) continue;
        arrive(step.device, tablet);
        tablet.outbox = [];
        for (const each of tablets.values()) if (each.online) each.known = desk();
      }
    }),
    { numRuns: 200 },
  );
});

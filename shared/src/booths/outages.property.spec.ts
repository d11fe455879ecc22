import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Command } from '../contract/command.js';
import type { Desk } from '../contract/desk.js';
import { enqueue, type Outbox, predictDesk } from '../outbox/index.js';
import { deskOf } from '../queue/desk.js';
import type { ClinicDay } from '../queue/state.js';
import { given, makeCommand, stateAfter, when } from '../queue/testing/scenario.js';
import { callQuestion, ownOccupant } from './booth-keys.js';
import { occupantsOf, withFinishes } from './rooms.js';

const booths = ['1', '2'] as const;
const devices = ['tablet-1', 'tablet-2', 'tablet-3'] as const;
type Device = (typeof devices)[number];
type Key = 'arrival' | 'call' | 'finish' | 'absent';
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
        key: fc.constantFrom<Key>('arrival', 'arrival', 'call', 'call', 'call', 'finish', 'absent'),
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
  { maxLength: 80, size: 'max' },
);

type TabletState = { online: boolean; known: Desk; outbox: Outbox };

function tapOf(step: Extract<Step, { key: Key }>, desk: Desk, nowIso: string): Command | null {
  const { key, booth, device } = step;
  if (key === 'arrival') return makeCommand({ type: 'check-in', lane: 'pcr' }, nowIso);
  if (key === 'call') {
    const asked = callQuestion(desk, { booth, device, nowIso });
    if (asked && !step.insists) return null;
    return withFinishes(makeCommand({ type: 'call', lane: 'pcr', booth }, nowIso), desk);
  }
  const occupant = ownOccupant(desk, { at: 'booth', booth });
  if (!occupant) return null;
  return key === 'finish'
    ? makeCommand({ type: 'check-out', ticket: occupant.ticket }, nowIso)
    : makeCommand({ type: 'leave', ticket: occupant.ticket, reason: 'no-show' }, nowIso);
}

const inBooths = (desk: Desk): ReadonlySet<string> =>
  new Set(booths.flatMap((booth) => occupantsOf(desk, booth).map(({ ticket }) => ticket)));

it('ends only services that the tablet saw as it was pressed, through outages of any tablet', () => {
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
      const seenAtTap = new Map<string, ReadonlySet<string>>();
      const arrive = (device: Device, { outbox }: TabletState) => {
        for (const { command } of outbox) {
          const before = inBooths(desk());
          const decision = when(state, command, device);
          state = stateAfter(state, decision);
          version += 1;
          const after = inBooths(desk());
          const ended = Array.from(before).filter((ticket) => !after.has(ticket));
          for (const ticket of ended) expect(seenAtTap.get(command.id)).toContain(ticket);
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
          if (tap) {
            const command = { ...tap, id: `tap-${index}` };
            seenAtTap.set(command.id, inBooths(seen));
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

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Command } from '../contract/command.js';
import type { Desk, LaneDesk } from '../contract/desk.js';
import { deskOf } from '../queue/desk.js';
import type { ClinicDay } from '../queue/state.js';
import { at, given, makeCommand, stateAfter, when } from '../queue/testing/scenario.js';
import {
  lanesNeedingNumbers,
  nextReservedNumber,
  numberBlockSize,
  provisionalTickets,
} from './offline-number-block.js';
import { predictDesk } from './optimistic-state.js';
import { enqueue, type Outbox } from './outbox.js';

const online = (device: string) => ({ device, online: true, nowIso: at('10:00') });
const offline = (device: string) => ({ device, online: false, nowIso: at('10:00') });
const deskAt = (state: ClinicDay): Desk => deskOf(state, { version: 1, nowIso: at('10:00') });
const pcr = (desk: Desk): LaneDesk => {
  const [lane] = desk.lanes;
  if (!lane) throw new Error('The story has a lane');
  return lane;
};
let made = 0;
const own = (command: Command): Command => {
  made += 1;
  return { ...command, id: `own-${made}` };
};

/** What a tablet sends for one more person, from the desk it holds. */
function checkIn(desk: Desk, device: string, isOnline: boolean): Command {
  const number = nextReservedNumber(desk, pcr(desk), { ...online(device), online: isOnline });
  const command = makeCommand({ type: 'check-in', lane: 'pcr', ...(number === null ? {} : { number }) });
  return own(command);
}

const does = (state: ClinicDay, command: Command, device: string): ClinicDay =>
  stateAfter(state, when(state, command, device));
const reserves = (state: ClinicDay, device: string): ClinicDay =>
  does(state, own(makeCommand({ type: 'reserve-numbers', lane: 'pcr', count: numberBlockSize })), device);
const numberOf = (state: ClinicDay, device: string, isOnline = true) =>
  nextReservedNumber(deskAt(state), pcr(deskAt(state)), { ...online(device), online: isOnline });

it('requests numbers once a tablet issues slips, when used up and when outdated', () => {
  const short = (state: ClinicDay, device = 'a') => lanesNeedingNumbers(deskAt(state), [], online(device));
  let state = given();
  expect(short(state)).toEqual([]);
  state = does(state, checkIn(deskAt(state), 'a', true), 'a');
  expect(short(state)).toEqual(['pcr']);
  expect(short(state, 'b')).toEqual([]);
  state = reserves(state, 'a');
  expect(short(state)).toEqual([]);
  for (let taken = 0; taken < numberBlockSize; taken += 1)
    state = does(state, checkIn(deskAt(state), 'a', false), 'a');
  expect(short(state)).toEqual(['pcr']);
  state = reserves(state, 'a');
  for (let others = 0; others < 30; others += 1) state = does(state, checkIn(deskAt(state), 'b', true), 'b');
  expect(short(state)).toEqual([]);
  state = does(state, checkIn(deskAt(state), 'b', true), 'b');
  expect(short(state)).toEqual(['pcr']);
});

it('requests numbers once, and not for a closed clinic', () => {
  const state = does(given(), checkIn(deskAt(given()), 'a', true), 'a');
  const asked = enqueue(
    [],
    own(makeCommand({ type: 'reserve-numbers', lane: 'pcr', count: numberBlockSize })),
  );
  expect(lanesNeedingNumbers(deskAt(state), asked, online('a'))).toEqual([]);
  const evening = deskOf(state, { version: 1, nowIso: at('19:00') });
  expect(lanesNeedingNumbers(evening, [], online('a'))).toEqual([]);
});

it('uses reserved numbers online only while nobody has a higher one', () => {
  let state = reserves(given(), 'a');
  expect(numberOf(state, 'a')).toBe(1);
  state = reserves(state, 'b');
  expect(numberOf(state, 'a')).toBeNull();
  expect(numberOf(state, 'a', false)).toBe(1);
  expect(numberOf(state, 'b')).toBe(6);
});

it('issues no number after the end of the day', () => {
  const desk = deskAt(reserves(given(), 'a'));
  const holder = (nowIso: string) => ({ ...offline('a'), nowIso });
  expect(nextReservedNumber(desk, pcr(desk), holder('2026-11-23T14:59:59.000Z'))).toBe(1);
  expect(nextReservedNumber(desk, pcr(desk), holder('2026-11-23T15:00:00.000Z'))).toBeNull();
});

it('does not reuse the number of a finished ticket', () => {
  let state = reserves(given(), 'a');
  state = does(state, checkIn(deskAt(state), 'a', false), 'a');
  state = does(state, own(makeCommand({ type: 'call', lane: 'pcr', booth: '1' })), 'a');
  state = does(state, own(makeCommand({ type: 'check-out', lane: 'pcr' })), 'a');
  const foreseen = predictDesk(deskAt(state), [], 'a', at('10:00'));
  expect(nextReservedNumber(foreseen, pcr(foreseen), offline('a'))).toBe(2);
});

it('never issues a number twice with any of three tablets offline', () => {
  const device = fc.constantFrom('a', 'b', 'c');
  const step = fc.record({ device, what: fc.constantFrom('check-in', 'cut', 'back') });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      let state = given();
      const outboxes = new Map<string, { desk: Desk; outbox: Outbox }>();
      const handedOut: string[] = [];
      const online = (name: string) => {
        if (
          lanesNeedingNumbers(deskAt(state), [], { device: name, online: true, nowIso: at('10:00') }).length
        )
          state = reserves(state, name);
      };
      for (const { device: name, what } of steps) {
        const cut = outboxes.get(name);
        if (what === 'cut' && !cut) outboxes.set(name, { desk: deskAt(state), outbox: [] });
        if (what === 'back' && cut) {
          for (const { command } of cut.outbox) {
            const decision = when(state, command, name);
            expect(decision.ok).toBe(true);
            state = stateAfter(state, decision);
          }
          outboxes.delete(name);
          online(name);
        }
        if (what !== 'check-in') continue;
        const desk = cut ? predictDesk(cut.desk, cut.outbox, name, at('10:00')) : deskAt(state);
        const command = checkIn(desk, name, !cut);
        if ('number' in command) handedOut.push(String(command.number));
        if (cut) outboxes.set(name, { ...cut, outbox: enqueue(cut.outbox, command) });
        else {
          const decision = when(state, command, name);
          expect(decision.ok).toBe(true);
          state = stateAfter(state, decision);
          online(name);
        }
      }
      expect(new Set(handedOut).size).toBe(handedOut.length);
    }),
  );
});

it('lists tickets whose number the server may change', () => {
  const state = reserves(given(), 'a');
  let outbox: Outbox = [];
  for (let taps = 0; taps < numberBlockSize + 2; taps += 1) {
    const desk = predictDesk(deskAt(state), outbox, 'a', at('10:00'));
    outbox = enqueue(outbox, checkIn(desk, 'a', false));
  }
  const foreseen = predictDesk(deskAt(state), outbox, 'a', at('10:00'));
  expect(provisionalTickets(foreseen, outbox).sort()).toEqual(['A006', 'A007']);
});

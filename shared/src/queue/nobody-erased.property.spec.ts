import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Command } from '../contract/command.js';
import { ticketId } from '../contract/ticket-id.js';
import { residentDeviceId } from './resident-device.js';
import type { ClinicDay } from './state.js';
import { commandSequences } from './testing/command-arbitraries.js';
import { given, makeCommand, stateAfter, when } from './testing/scenario.js';
import { callingOrder } from './tickets.js';

/** Numbers that will be called in their turn. */
const namesInLine = (state: ClinicDay): string[] =>
  state.lanes.flatMap((lane) => callingOrder(lane).map(({ number }) => ticketId(lane.code, number)));

/** The number a tap names, or, without one, the next that is called or finished. */
function numbersMeant(before: ClinicDay, command: Command): readonly string[] {
  if ('ticket' in command && command.ticket !== undefined) return [command.ticket];
  if (command.type === 'undo') {
    const done = before.history.find((entry) => entry.command === command.commandId);
    return done?.tickets.map(({ lane, number }) => nameOf(before, lane, number)) ?? [];
  }
  if (command.type !== 'call' && command.type !== 'check-out') return [];
  return heads(before.lanes.filter(({ lane }) => command.lane === undefined || lane === command.lane));
}

const heads = (lanes: ClinicDay['lanes']): string[] =>
  lanes.flatMap((lane) =>
    callingOrder(lane)
      .slice(0, 1)
      .map(({ number }) => ticketId(lane.code, number)),
  );

const nameOf = (state: ClinicDay, id: string, number: number): string =>
  ticketId(state.lanes.find(({ lane }) => lane === id)?.code ?? '', number);

const leavesOfResidents = fc
  .integer({ min: 1, max: 15 })
  .map((number) => makeCommand({ type: 'leave', ticket: ticketId('A', number), reason: 'left' }));

it('leaves the line only when called, by an own tap, or by a tap of staff that names it', () => {
  const days = fc.tuple(
    commandSequences,
    fc.array(fc.tuple(fc.nat(80), leavesOfResidents), { maxLength: 5 }),
  );
  fc.assert(
    fc.property(days, ([commands, leaves]) => {
      let state = given();
      const step = (command: Command, device?: string) => {
        const after = stateAfter(state, when(state, command, device));
        const stays = new Set(namesInLine(after));
        const gone = namesInLine(state).filter((name) => !stays.has(name));
        expect(numbersMeant(state, command)).toEqual(expect.arrayContaining(gone));
        state = after;
      };
      commands.forEach((command, index) => {
        step(command);
        for (const [when, leave] of leaves)
          if (when === index) step({ ...leave, at: command.at }, residentDeviceId('a'));
      });
    }),
    { numRuns: 300 },
  );
});

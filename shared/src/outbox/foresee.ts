import type { Command } from '../contract/command.js';
import type { Desk, LaneDesk } from '../contract/desk.js';
import { type Decision, decide } from '../queue/decide.js';
import { deskOf, stateOf } from '../queue/desk.js';
import { evolve } from '../queue/evolve.js';
import type { ClinicDay } from '../queue/state.js';
import { deskAt, isWithin } from './begin-day.js';
import type { Outbox } from './outbox.js';

export const judge = (desk: Desk, command: Command, device: string): Decision =>
  decide(stateOf(desk), command, { device, now: command.at, token: '' });

export function foresee(told: Desk, outbox: Outbox, device: string, now: string): Desk {
  const desk = deskAt(told, now);
  const shown = new Set(desk.history.map(({ command }) => command));
  const due = outbox.filter(
    (entry) =>
      entry.state !== 'refused' &&
      !isShown(desk, entry) &&
      !shown.has(entry.command.id) &&
      (desk === told || isWithin(desk, entry.command.at)),
  );
  const state = folded(
    desk,
    due.map(({ command }) => command),
    device,
  );
  const foreseen = deskOf(state, { version: desk.version, now });
  return { ...foreseen, devices: desk.devices, lanes: foreseen.lanes.map((lane) => asKnown(lane, desk)) };
}

type Folded = { device: string; commands: readonly Command[]; state: ClinicDay };
/** After an offline day thousands of taps are pending, and each change adds only one. */
const lastFolds = new WeakMap<Desk, Folded>();

function folded(desk: Desk, commands: readonly Command[], device: string): ClinicDay {
  const last = lastFolds.get(desk);
  const begins =
    last?.device === device && last.commands.every((command, index) => command === commands[index]);
  const from = begins ? last : { commands: [], state: stateOf(desk) };
  const state = commands
    .slice(from.commands.length)
    .reduce((current, command) => after(current, command, device), from.state);
  lastFolds.set(desk, { device, commands, state });
  return state;
}

const isShown = (desk: Desk, entry: Outbox[number]): boolean =>
  entry.state === 'accepted' && entry.version <= desk.version;

function after(state: ClinicDay, command: Command, device: string): ClinicDay {
  const decision = decide(state, command, { device, now: command.at, token: '' });
  return decision.ok ? decision.events.reduce(evolve, state) : state;
}

/** Finished tickets are not on the desk, so quota and free numbers are the server's last word. */
function asKnown(lane: LaneDesk, desk: Desk): LaneDesk {
  const known = desk.lanes.find((candidate) => candidate.lane === lane.lane);
  const free = new Set(known?.unissued);
  const unissued = lane.unissued.filter((number) => free.has(number));
  return lane.quota && known?.intakeClosed
    ? { ...lane, unissued, intakeClosed: true }
    : { ...lane, unissued };
}

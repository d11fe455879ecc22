import type { Command } from '../contract/command.js';
import type { Desk, LaneDesk } from '../contract/desk.js';
import { type Decision, decide } from '../queue/decide.js';
import { deskOf, type FoldedDesk, type FoldedLane, stateOf } from '../queue/desk.js';
import { evolve } from '../queue/evolve.js';
import type { ClinicDay } from '../queue/state.js';
import { decisionTime } from '../queue/tickets.js';
import { deskAt, isInQueueDay } from './offline-day.js';
import type { Outbox } from './outbox.js';

export const decideLocally = (desk: Desk, command: Command, device: string): Decision =>
  decideAtTap(stateOf(desk), command, device);

const decideAtTap = (state: ClinicDay, command: Command, device: string): Decision =>
  decide(state, command, { device, nowIso: decisionTime(state, command.at), token: '' });

export function predictDesk(serverDesk: Desk, outbox: Outbox, device: string, nowIso: string): Desk {
  const desk = deskAt(serverDesk, nowIso);
  const isNextDay = desk !== serverDesk;
  const shown = new Set(serverDesk.history.map(({ command }) => command));
  const due = outbox.filter(
    (entry) =>
      entry.state !== 'refused' &&
      !isShown(serverDesk, entry) &&
      !shown.has(entry.command.id) &&
      (!isNextDay || desk.carriedOver !== undefined || isInQueueDay(desk, entry.command.at)),
  );
  const state = foldCommands(
    desk,
    due.map(({ command }) => command),
    device,
  );
  const predicted = deskOf(state, { version: desk.version, nowIso });
  return {
    ...predicted,
    ...toldByServer(serverDesk),
    lanes: predicted.lanes.map((lane) => withServerLimits(lane, desk)),
  };
}

/** All that does not follow from the log. A desk or a lane with another such field does not compile before it is kept. */
const toldOfDesk: Record<Exclude<keyof Desk, keyof FoldedDesk>, true> = {
  devices: true,
  holders: true,
  tomorrow: true,
  word: true,
  prints: true,
};
const toldOfLane: Record<Exclude<keyof LaneDesk, keyof FoldedLane>, true> = {
  proposal: true,
  weekly: true,
  exceptions: true,
};

const toldByServer = (desk: Desk): Partial<Desk> => only(desk, toldOfDesk);

const only = <Of extends object>(whole: Of, names: { readonly [Name in keyof Of]?: true }): Partial<Of> =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => name in names)) as Partial<Of>;

type FoldedCommands = { device: string; commands: readonly Command[]; state: ClinicDay };
/** After an offline day thousands of taps are pending, and each change adds only one. */
const foldCache = new WeakMap<Desk, FoldedCommands>();

function foldCommands(desk: Desk, commands: readonly Command[], device: string): ClinicDay {
  const last = foldCache.get(desk);
  const begins =
    last?.device === device && last.commands.every((command, index) => command === commands[index]);
  const from = begins ? last : { commands: [], state: stateOf(desk) };
  const state = commands
    .slice(from.commands.length)
    .reduce((current, command) => stateAfter(current, command, device), from.state);
  foldCache.set(desk, { device, commands, state });
  return state;
}

const isShown = (desk: Desk, entry: Outbox[number]): boolean =>
  entry.state === 'accepted' && entry.version <= desk.version;

function stateAfter(state: ClinicDay, command: Command, device: string): ClinicDay {
  const decision = decideAtTap(state, command, device);
  return decision.ok ? decision.events.reduce(evolve, state) : state;
}

/** Finished tickets are not on the desk, so free numbers and proposals are the server's last word on its day. */
function withServerLimits(lane: LaneDesk, desk: Desk): LaneDesk {
  const known = desk.lanes.find((candidate) => candidate.lane === lane.lane);
  const free = new Set(known?.unissued);
  const limited = { ...lane, unissued: lane.unissued.filter((number) => free.has(number)) };
  if (!known) return limited;
  const { proposal, ...told } = only(known, toldOfLane);
  return { ...limited, ...told, ...(proposal && lane.lastNumber === null ? { proposal } : {}) };
}

import type { Desk, LaneDesk } from '../contract/desk.js';
import { ticketId } from '../contract/ticket-id.js';
import { halfDay } from './begin-day.js';
import { isUnderWay, type Outbox } from './outbox.js';

export const blockSize = 5;
/** A slip this far behind the newest number would puzzle its holder. */
const oldAfter = 30;

export type Holder = { device: string; online: boolean; now: string };

/** `null`: the server assigns it. Online only while no higher number exists, so numbers follow arrival. */
export function ownNumber(desk: Desk, lane: LaneDesk, { device, online, now }: Holder): number | null {
  const block = blockOf(lane, device);
  const [next] = block ? freeIn(lane, block) : [];
  if (!block || next === undefined || isOver(desk, now)) return null;
  return !online || block.to + 1 === lane.nextNumber ? next : null;
}

export function lanesShortOfNumbers(desk: Desk, outbox: Outbox, { device, now }: Holder): string[] {
  if (desk.status === 'closed' || isOver(desk, now)) return [];
  const asked = outbox.flatMap(({ command }) => (command.type === 'reserve-numbers' ? command.lane : []));
  return desk.lanes
    .filter((lane) => lane.way === 'slips' && !lane.intakeClosed && !asked.includes(lane.lane))
    .filter((lane) => isShort(lane, device) && givesSlips(desk, lane, device))
    .map(({ lane }) => lane);
}

export function unsettledTickets(foreseen: Desk, outbox: Outbox): string[] {
  const told = new Set(foreseen.history.map(({ command }) => command));
  const unsettled = new Set(
    outbox
      .filter((entry) => told.has(entry.command.id) && isUnderWay(entry) && takesNextNumber(entry.command))
      .map(({ command }) => command.id),
  );
  return foreseen.history
    .filter(({ command }) => unsettled.has(command))
    .flatMap(({ tickets }) => tickets.at(-1) ?? [])
    .flatMap(({ lane, number }) => {
      const code = foreseen.lanes.find((each) => each.lane === lane)?.code;
      return code ? ticketId(code, number) : [];
    });
}

const takesNextNumber = (command: Outbox[number]['command']): boolean =>
  command.type === 'move' || (command.type === 'check-in' && command.number === undefined);

const isOver = ({ noon }: Desk, now: string): boolean => Date.parse(now) >= Date.parse(noon) + halfDay;

const blockOf = (lane: LaneDesk, device: string) =>
  lane.reserved.findLast((block) => block.device === device);

const freeIn = (lane: LaneDesk, { from, to }: { from: number; to: number }): number[] =>
  lane.unissued.filter((number) => from <= number && number <= to);

function isShort(lane: LaneDesk, device: string): boolean {
  const block = blockOf(lane, device);
  return !block || freeIn(lane, block).length === 0 || lane.nextNumber - 1 - block.to > oldAfter;
}

const givesSlips = (desk: Desk, lane: LaneDesk, device: string): boolean =>
  blockOf(lane, device) !== undefined ||
  desk.history.some(
    (done) =>
      done.device === device &&
      done.type === 'check-in' &&
      done.tickets.some((ticket) => ticket.lane === lane.lane),
  );

import type { Desk, LaneDesk } from '../contract/desk.js';
import { ticketId } from '../contract/ticket-id.js';
import { blockOfToday, numberAfter } from '../queue/numbers.js';
import { halfDayMs } from './offline-day.js';
import { isPending, type Outbox } from './outbox.js';

export const numberBlockSize = 5;
/** A slip this far behind the newest number would puzzle its holder. */
const maxNumbersBehind = 30;

export type TabletContext = { device: string; online: boolean; nowIso: string };

/** `null`: the server assigns it. Online only while no higher number exists, so numbers follow arrival. */
export function nextReservedNumber(
  desk: Desk,
  lane: LaneDesk,
  { device, online, nowIso }: TabletContext,
): number | null {
  const block = reservedBlock(lane, device);
  const [next] = block ? unusedNumbers(lane, block) : [];
  if (!block || next === undefined || isDayOver(desk, nowIso)) return null;
  if (!online) return next;
  return block === blockOfToday(lane, device) && numberAfter(lane, block.to) === lane.nextNumber
    ? next
    : null;
}

export function lanesNeedingNumbers(desk: Desk, outbox: Outbox, { device, nowIso }: TabletContext): string[] {
  if (desk.status === 'closed' || isDayOver(desk, nowIso)) return [];
  const requested = outbox.flatMap(({ command }) => (command.type === 'reserve-numbers' ? command.lane : []));
  return desk.lanes
    .filter((lane) => lane.way === 'slips' && !lane.intakeClosed && !requested.includes(lane.lane))
    .filter((lane) => needsNumbers(lane, device) && issuesSlips(desk, lane, device))
    .map(({ lane }) => lane);
}

export function provisionalTickets(predicted: Desk, outbox: Outbox): string[] {
  const recorded = new Set(predicted.history.map(({ command }) => command));
  const unsettled = new Set(
    outbox
      .filter((entry) => recorded.has(entry.command.id) && isPending(entry) && takesNextNumber(entry.command))
      .map(({ command }) => command.id),
  );
  return predicted.history
    .filter(({ command }) => unsettled.has(command))
    .flatMap(({ tickets }) => tickets.at(-1) ?? [])
    .flatMap(({ lane, number }) => {
      const code = predicted.lanes.find((each) => each.lane === lane)?.code;
      return code ? ticketId(code, number) : [];
    });
}

const takesNextNumber = (command: Outbox[number]['command']): boolean =>
  command.type === 'move' || (command.type === 'check-in' && command.number === undefined);

const isDayOver = ({ noon }: Desk, nowIso: string): boolean =>
  Date.parse(nowIso) >= Date.parse(noon) + halfDayMs;

const reservedBlock = (lane: LaneDesk, device: string) =>
  lane.reserved.findLast((block) => block.device === device);

const unusedNumbers = (lane: LaneDesk, { from, to }: { from: number; to: number }): number[] =>
  lane.unissued.filter((number) => from <= number && number <= to);

function needsNumbers(lane: LaneDesk, device: string): boolean {
  const block = reservedBlock(lane, device);
  return (
    block === undefined ||
    block !== blockOfToday(lane, device) ||
    unusedNumbers(lane, block).length === 0 ||
    lane.nextNumber - 1 - block.to > maxNumbersBehind
  );
}

const issuesSlips = (desk: Desk, lane: LaneDesk, device: string): boolean =>
  reservedBlock(lane, device) !== undefined ||
  desk.history.some(
    (done) =>
      done.device === device &&
      done.type === 'check-in' &&
      done.tickets.some((ticket) => ticket.lane === lane.lane),
  );

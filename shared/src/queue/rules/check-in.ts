import type { CommandOf } from '../../contract/command.js';
import { maxTearOffNumbers } from '../../contract/limits.js';
import { ticketId } from '../../contract/ticket-id.js';
import type { LaneDay } from '../state.js';
import { intakeRejectionCode } from '../status.js';
import { nextNumber, peopleWaiting, ticketOf, ticketsOf } from '../tickets.js';
import { accept, type CommandRule, type RejectedDecision, rankAtEnd, reject, withLane } from './decision.js';

export const checkIn: CommandRule<'check-in'> = (state, command, { nowIso, token, device }) =>
  withLane(state, command.lane, (lane) => {
    const rejectionCode = intakeRejectionCode(state, lane, nowIso);
    if (rejectionCode) return reject(rejectionCode, intakeMessages[rejectionCode]);
    const { at, party = 1, priority = false } = command;
    const number = command.number ?? nextReservedNumber(lane, device) ?? nextNumber(lane);
    if (command.number !== undefined && !mayIssue(lane, command.number, device))
      return rejectUnreserved(lane, command.number);
    const slip = command.token ?? token;
    const place = command.number === undefined ? rankAtEnd(lane) : rankByArrival(lane, at);
    return accept(
      [{ type: 'checked-in', at, lane: lane.lane, number, party, priority, token: slip, place }],
      {
        ticket: ticketId(lane.code, number),
        token: slip,
        ahead: peopleWaiting(lane),
        forecast: null,
      },
    );
  });

export const tearOff: CommandRule<'tear-off'> = (state, { lane: id, number, at }, { nowIso }) =>
  withLane(state, id, (lane) => {
    const rejectionCode = intakeRejectionCode(state, lane, nowIso);
    if (rejectionCode) return reject(rejectionCode, intakeMessages[rejectionCode]);
    const from = nextNumber(lane);
    if (number < from) {
      return reject(
        'already-done',
        `Number ${number} was already entered; the last number entered is ${from - 1}.`,
      );
    }
    if (number - from >= maxTearOffNumbers) {
      return reject(
        'invalid',
        `Number ${number} is too far ahead of ${from - 1}. Check the roll and enter it again.`,
      );
    }
    const tickets = Array.from({ length: number - from + 1 }, (_, index) =>
      ticketId(lane.code, from + index),
    );
    return accept([{ type: 'torn-off', at, lane: id, from, to: number, place: rankAtEnd(lane) }], {
      tickets,
    });
  });

/** Numbers issued offline must not collide with anyone else's. */
export const reserveNumbers: CommandRule<'reserve-numbers'> = (state, { lane: id, count, at }, { device }) =>
  withLane(state, id, (lane) => {
    const from = nextNumber(lane);
    const to = from + count - 1;
    return accept([{ type: 'numbers-reserved', at, lane: id, from, to, device }], { from, to });
  });

const mayIssue = (lane: LaneDay, number: number, device: string): boolean =>
  !ticketOf(lane, number) &&
  lane.reserved.some((block) => block.device === device && block.from <= number && number <= block.to);

/**
 * A check-in sent before its tablet knows its reserved numbers takes the first of them, so that a single
 * tablet leaves no gaps; not once somebody has a higher number.
 */
function nextReservedNumber(lane: LaneDay, device: string): number | undefined {
  const block = lane.reserved.findLast((each) => each.device === device);
  if (!block || block.to + 1 !== nextNumber(lane)) return undefined;
  const next = Math.max(lane.tickets.length + 1, block.from);
  return next <= block.to ? next : undefined;
}

const rejectUnreserved = (lane: LaneDay, number: number): RejectedDecision =>
  reject(
    'already-done',
    `Number ${ticketId(lane.code, number)} is not reserved for this tablet. Please issue a new slip.`,
  );

/** A ticket issued offline joins where its holder arrived. */
function rankByArrival(lane: LaneDay, at: CommandOf<'check-in'>['at']): number {
  const waiting = ticketsOf(lane, lane.line);
  const behind = waiting.findIndex(({ checkedInAt }) => checkedInAt > at);
  if (behind === -1) return rankAtEnd(lane);
  const next = waiting[behind]?.place ?? 0;
  const previous = waiting[behind - 1]?.place ?? next - 1;
  return (previous + next) / 2;
}

const intakeMessages = {
  'clinic-closed': 'The clinic is closed now. Check in again during its opening hours.',
  'intake-closed': 'Intake is closed. People already in line will still be served.',
};

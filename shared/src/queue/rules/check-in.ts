import { maxTearOffNumbers } from '../../contract/limits.js';
import { isInSeries, isPlainNumber, seriesLetterOf, ticketId } from '../../contract/ticket-id.js';
import type { QueueEvent } from '../events.js';
import { blockOfToday, isCarriedNumber, numberAfter, rangesOf } from '../numbers.js';
import { peopleWaiting } from '../people-waiting.js';
import { lettersOfTablet, numberOnSlip } from '../series.js';
import type { ClinicDay, LaneDay } from '../state.js';
import { isBeforeTakeover, nextNumber, nextNumbers, ticketOf } from '../tickets.js';
import { accept, type CommandRule, type RejectedDecision, rankAtEnd, reject, withLane } from './decision.js';
import { intakeRejectionAtTap } from './intake-at-tap.js';
import { rankByArrival, rankOfNumbered } from './rank-by-arrival.js';

/** Where heads are counted people also leave one by one, so each is a ticket of their own, however many came together. */
export const checkIn: CommandRule<'check-in'> = (state, command, { token, device }) =>
  withLane(state, command.lane, (lane) => {
    // Its holder has had the slip since the evening before: this day's intake says nothing of it.
    const isTakenIn = command.despiteClosed === true || isBeforeTakeover(state, command.at);
    const rejectionCode = isTakenIn ? null : intakeRejectionAtTap(state, lane, command);
    if (rejectionCode) return reject(rejectionCode, intakeMessages[rejectionCode]);
    const { at, party = 1, priority = false } = command;
    const onSlip = numberOnSlip(command);
    const number = onSlip ?? nextReservedNumber(lane, device) ?? nextNumber(lane);
    if (onSlip !== undefined && !mayIssue(state, lane, onSlip, device)) return rejectUnreserved(lane, onSlip);
    const slip = command.token ?? token;
    const place = onSlip === undefined ? rankOfNumbered(lane, at) : rankByArrival(lane, at);
    const ticket = { type: 'checked-in', at, lane: lane.lane, priority } as const;
    const events: QueueEvent[] =
      lane.way === 'heads'
        ? nextNumbers(lane, party).map((each, index) => ({
            ...ticket,
            ...{ number: each, party: 1, token: index === 0 ? slip : null, place: place + index },
          }))
        : [{ ...ticket, number, party, token: slip, place }];
    return accept(events, {
      ticket: ticketId(lane.code, number),
      token: slip,
      ahead: peopleWaiting(lane),
      forecast: null,
    });
  });

export const tearOff: CommandRule<'tear-off'> = (state, { lane: id, number, at }) =>
  withLane(state, id, (lane) => {
    if (isBeforeTakeover(state, at)) return rejectRollOfDayBefore(number);
    const rejectionCode = intakeRejectionAtTap(state, lane, { at });
    if (rejectionCode) return reject(rejectionCode, intakeMessages[rejectionCode]);
    const from = nextNumber(lane);
    if (number < from || isCarriedNumber(lane, number)) {
      return reject('already-done', `Number ${number} was already entered; the next one is ${from}.`);
    }
    if (number - from >= maxTearOffNumbers) {
      return reject(
        'invalid',
        `Number ${number} is too far ahead of ${from}. Check the roll and enter it again.`,
      );
    }
    const numbers: number[] = [];
    for (let next = from; next <= number; next = numberAfter(lane, next)) numbers.push(next);
    const place = rankAtEnd(lane);
    return accept(
      rangesOf(numbers).map((range) => ({ type: 'torn-off', at, lane: id, ...range, place })),
      { tickets: numbers.map((each) => ticketId(lane.code, each)) },
    );
  });

/** As older tablets set numbers aside for slips handed out offline. */
export const reserveNumbers: CommandRule<'reserve-numbers'> = (state, { lane: id, count, at }, { device }) =>
  withLane(state, id, (lane) => {
    const from = nextNumber(lane);
    let to = from;
    while (to < from + count - 1 && numberAfter(lane, to) === to + 1) to += 1;
    return accept([{ type: 'numbers-reserved', at, lane: id, from, to, device }], { from, to });
  });

const rejectRollOfDayBefore = (number: number): RejectedDecision =>
  reject(
    'invalid',
    `Number ${number} was torn off before midnight. Recount the line and enter the count as a correction.`,
  );

const mayIssue = (state: ClinicDay, lane: LaneDay, number: number, device: string): boolean =>
  !ticketOf(lane, number) &&
  (isPlainNumber(number)
    ? lane.reserved.some((block) => block.device === device && block.from <= number && number <= block.to)
    : isInSeries(number) && lettersOfTablet(state, device).includes(seriesLetterOf(number)));

/**
 * A check-in sent before its tablet knows its reserved numbers takes the first of them, so that a single
 * tablet leaves no gaps; not once somebody has a higher number.
 */
function nextReservedNumber(lane: LaneDay, device: string): number | undefined {
  const block = blockOfToday(lane, device);
  if (!block || numberAfter(lane, block.to) !== nextNumber(lane)) return undefined;
  const next = Math.max(lane.issued + 1, block.from);
  return next <= block.to ? next : undefined;
}

const rejectUnreserved = (lane: LaneDay, number: number): RejectedDecision =>
  reject(
    'already-done',
    `Number ${ticketId(lane.code, number)} is not reserved for this tablet. Please issue a new slip.`,
  );

const intakeMessages = {
  'clinic-closed': 'The clinic is closed now. Check in again during its opening hours.',
  'intake-closed': 'Intake is closed. People already in line will still be served.',
};

import type { NumberRange, ReservedNumbers } from '../contract/desk.js';
import type { Ticket } from '../contract/ticket.js';
import { isPlainNumber } from '../contract/ticket-id.js';
import type { LaneDay } from './state.js';

type WithCarriedNumbers = { carriedNumbers?: readonly NumberRange[] };

const carriedRangeOf = ({ carriedNumbers = [] }: WithCarriedNumbers, number: number) =>
  carriedNumbers.find(({ from, to }) => from <= number && number <= to);

/** Whether a number belongs to the day before, so that nobody else may get it today. */
export const isCarriedNumber = (lane: WithCarriedNumbers, number: number): boolean =>
  carriedRangeOf(lane, number) !== undefined;

/** The next one that is not carried over. */
export function numberAfter(lane: WithCarriedNumbers, number: number): number {
  let next = number + 1;
  for (let range = carriedRangeOf(lane, next); range; range = carriedRangeOf(lane, next)) next = range.to + 1;
  return next;
}

/** How many numbers from one up to another are not carried over. */
export function countNumbers(
  { carriedNumbers = [] }: WithCarriedNumbers,
  first: number,
  last: number,
): number {
  const carried = carriedNumbers.map(({ from, to }) => Math.min(to, last) - Math.max(from, first) + 1);
  return carried.reduce((count, length) => count - Math.max(0, length), Math.max(0, last - first + 1));
}

/** Joins numbers in rising order to ranges. */
export function rangesOf(numbers: readonly number[]): NumberRange[] {
  const ranges: NumberRange[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number <= last.to + 1) ranges[ranges.length - 1] = { ...last, to: number };
    else ranges.push({ from: number, to: number });
  }
  return ranges;
}

export const numbersIn = ({ from, to }: NumberRange): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The block a device has reserved last, unless it is of the day before. */
export const blockOfToday = (
  lane: WithCarriedNumbers & { reserved: readonly ReservedNumbers[] },
  device: string,
): ReservedNumbers | undefined => blocksOfToday(lane).findLast((block) => block.device === device);

export const blocksOfToday = ({
  reserved,
  ...lane
}: WithCarriedNumbers & { reserved: readonly ReservedNumbers[] }): readonly ReservedNumbers[] =>
  lane.carriedNumbers ? reserved.filter(({ from }) => !isCarriedNumber(lane, from)) : reserved;

/** The highest number of the day once this ticket is put in, or taken out (`null`). */
export function highestIssued(lane: LaneDay, number: number, ticket: Ticket | null): number {
  if (!isPlainNumber(number) || isCarriedNumber(lane, number)) return lane.issued;
  if (ticket) return Math.max(lane.issued, number);
  let highest = lane.issued;
  while (highest > 0 && (!lane.tickets[highest - 1] || isCarriedNumber(lane, highest))) highest -= 1;
  return highest;
}

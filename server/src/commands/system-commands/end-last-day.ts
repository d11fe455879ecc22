import { addDays } from '@hannun/shared/date-time';
import {
  type CarriedDay,
  type ClinicDay,
  carriedSeries,
  carryOver,
  closeDay,
  type EventOf,
  keepLanesInUse,
} from '@hannun/shared/queue';
import { type ClinicDayProjection, loadDay } from '../../clinic-day/clinic-day-projection.js';
import { retryOnConflict } from '../retry-on-conflict.js';
import type { SystemContext } from '../write-context.js';

type DayOpened = EventOf<'day-opened'>;

/**
 * Ends the last day that has a log before the one to open, and returns how that one opens: with the line that goes
 * on, or with the names of those left open.
 */
export async function endLastDay(context: SystemContext, opened: DayOpened): Promise<DayOpened> {
  for (let daysBack = 1; daysBack <= context.rawLogRetentionDays; daysBack += 1) {
    const ended = await endDay(context, { day: addDays(opened.day, -daysBack), opened, daysBack });
    if (ended !== 'no-log') return ended;
  }
  return opened;
}

type LastDay = { day: string; opened: DayOpened; daysBack: number };

const endDay = (context: SystemContext, { day, opened, daysBack }: LastDay): Promise<DayOpened | 'no-log'> =>
  retryOnConflict(`end the day ${day}`, async () => {
    const { after } = await loadDay(context, day);
    if (after.version === 0) return 'no-log';
    const midnight = context.endOfDay(day);
    const next = daysBack === 1 ? withSeries(opened, after.state) : opened;
    const carriedOver = daysBack === 1 ? carryOver(after.state, opened.hours, midnight) : null;
    return carriedOver
      ? handOver(context, after, { opened: next, carriedOver })
      : closeTickets(context, after, { opened: next, midnight });
  });

/** From then on a node whose clock is behind cannot add a ticket that nobody would take over. */
async function handOver(
  context: SystemContext,
  last: ClinicDayProjection,
  { opened, carriedOver }: { opened: DayOpened; carriedOver: CarriedDay },
): Promise<DayOpened | null> {
  const event = { type: 'handed-over', at: carriedOver.continuation.at } as const;
  const isSealed = last.state.handedOver || (await context.appendAsServer('hand-over', [event], last));
  // Another node has handed it over, or a last tap came in between.
  if (!isSealed) return null;
  return { ...opened, lanes: keepLanesInUse(last.state, opened.lanes), carriedOver };
}

/** Open tickets end with their day, not when a server next looks. */
async function closeTickets(
  context: SystemContext,
  last: ClinicDayProjection,
  { opened, midnight }: { opened: DayOpened; midnight: string },
): Promise<DayOpened | null> {
  const events = closeDay(last.state, midnight);
  if (events.length === 0) return withLeftOpen(opened, last.state);
  const closed = await context.appendAsServer('close', events, last);
  // Not closed: another node has closed the day, or a last tap came in between.
  return closed && withLeftOpen(opened, closed.after.state);
}

const withSeries = (opened: DayOpened, last: ClinicDay): DayOpened => {
  const series = carriedSeries(last);
  return series.length > 0 ? { ...opened, series } : opened;
};

const withLeftOpen = (opened: DayOpened, { leftOpen, leftOpenOn }: ClinicDay): DayOpened =>
  leftOpen.length > 0 ? { ...opened, leftOpen, ...(leftOpenOn && { leftOpenOn }) } : opened;

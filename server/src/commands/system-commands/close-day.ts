import { addDays } from '@hannun/shared/date-time';
import { closeDay } from '@hannun/shared/queue';
import { loadDay } from '../../clinic-day/clinic-day-projection.js';
import { retryOnConflict } from '../retry-on-conflict.js';
import type { SystemContext } from '../write-context.js';

/** Closes the last day before `day` that has a log. */
export async function closeLastDay(context: SystemContext, day: string): Promise<void> {
  for (let daysBack = 1; daysBack <= context.rawLogRetentionDays; daysBack += 1) {
    if (await closeTickets(context, addDays(day, -daysBack))) return;
  }
}

/** Open tickets end with their day, not when a server next looks. `false`: the day has no log. */
const closeTickets = (context: SystemContext, day: string): Promise<boolean> =>
  retryOnConflict(`close the day ${day}`, async () => {
    const { after } = await loadDay(context, day);
    if (after.version === 0) return false;
    const events = closeDay(after.state, context.endOfDay(day));
    if (events.length === 0) return true;
    // Not closed: another node has closed the day, or a last tap came in between.
    return (await context.appendAsServer('close', events, after)) ? true : null;
  });

import { closeDay } from '@hannun/shared/queue';
import { loadDay, type ProjectionStep } from '../../clinic-day/clinic-day-projection.js';
import { addDays } from '../../core/local-date.js';
import type { WriteContext } from '../write-context.js';
import { appendAsServer } from './append-as-server.js';

/** Closes the last day before `day` that has a log. */
export async function closeLastDay(context: WriteContext, day: string): Promise<void> {
  for (let daysBack = 1; daysBack <= context.logRetentionDays; daysBack += 1) {
    const read = await loadDay(context, addDays(day, -daysBack));
    if (read.after.version > 0) return closeTickets(context, read);
  }
}

/** Open tickets end with their day, not when a server next looks. */
async function closeTickets(context: WriteContext, read: ProjectionStep): Promise<void> {
  const { day, state } = read.after;
  const events = closeDay(state, context.endOfDay(day));
  if (events.length === 0 || (await appendAsServer(context, read, 'close', events))) return;
  // Another node closed the day, or a last tap came in between: read it again.
  await closeTickets(context, await loadDay(context, day));
}

import type { QueueEvent } from '@hannun/shared/queue';
import { loadDay, type ProjectionStep } from '../../clinic-day/clinic-day-projection.js';
import { nextEpoch, type WriteContext } from '../write-context.js';
import { appendAsServer, maxAttempts } from './append-as-server.js';
import { closeLastDay } from './close-day.js';

/** Opens a day unless another node has. Returns the whole day. */
export const openDay = (context: WriteContext, day: string, lastEpoch: number): Promise<ProjectionStep> =>
  openDayWith(context, day, () => [context.makeDayOpened(day, nextEpoch(context, lastEpoch))]);

/** Opens a day whose log was emptied after it was read: its new log begins with a later epoch. */
export const reopenDay = (context: WriteContext, day: string, lostEpoch: number): Promise<ProjectionStep> =>
  openDayWith(context, day, () => {
    const epoch = nextEpoch(context, lostEpoch);
    return [context.makeDayOpened(day, epoch), { type: 'epoch-began', at: context.now(), epoch: epoch + 1 }];
  });

async function openDayWith(
  context: WriteContext,
  day: string,
  makeEvents: () => readonly QueueEvent[],
): Promise<ProjectionStep> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const read = await loadDay(context, day);
    if (read.after.state.day === day) return read;
    await closeLastDay(context, day);
    const opened = await appendAsServer(context, read, 'day', makeEvents());
    if (opened) return opened;
  }
  throw new Error(`The day ${day} could not be opened, because other nodes kept writing. Retrying.`);
}

import type { QueueEvent } from '@hannun/shared/queue';
import { joinSteps, loadDay, type ProjectionStep } from '../../clinic-day/clinic-day-projection.js';
import { retryOnConflict } from '../retry-on-conflict.js';
import { nextEpoch, type SystemContext } from '../write-context.js';
import { closeLastDay } from './close-day.js';

/** Opens a day unless another node has. Returns the whole day. */
export const openDay = (context: SystemContext, day: string, lastEpoch: number): Promise<ProjectionStep> =>
  openDayWith(context, day, () => [context.makeDayOpened(day, nextEpoch(context, lastEpoch))]);

/** Opens a day whose log was emptied after it was read: its new log begins with a later epoch. */
export const reopenDay = (context: SystemContext, day: string, lostEpoch: number): Promise<ProjectionStep> =>
  openDayWith(context, day, () => {
    const epoch = nextEpoch(context, lostEpoch);
    return [context.makeDayOpened(day, epoch), { type: 'epoch-began', at: context.now(), epoch: epoch + 1 }];
  });

const openDayWith = (
  context: SystemContext,
  day: string,
  makeEvents: () => readonly QueueEvent[],
): Promise<ProjectionStep> =>
  retryOnConflict(`open the day ${day}`, async () => {
    const read = await loadDay(context, day);
    if (read.after.state.day === day) return read;
    await closeLastDay(context, day);
    const opened = await context.appendAsServer('day', makeEvents(), read.after);
    return opened && joinSteps(read, opened);
  });

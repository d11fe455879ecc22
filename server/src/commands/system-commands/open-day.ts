import type { QueueEvent } from '@hannun/shared/queue';
import { joinSteps, loadDay, type ProjectionStep } from '../../clinic-day/clinic-day-projection.js';
import { retryOnConflict } from '../retry-on-conflict.js';
import { nextEpoch, type SystemContext } from '../write-context.js';
import { endLastDay } from './end-last-day.js';

/** Opens a day unless another node has. Returns the whole day. */
export const openDay = (context: SystemContext, day: string, lastEpoch: number): Promise<ProjectionStep> =>
  openDayWith(context, day, { lastEpoch, eventsAfter: () => [] });

/** Opens a day whose log was emptied after it was read: its new log begins with a later epoch. */
export const reopenDay = (context: SystemContext, day: string, lostEpoch: number): Promise<ProjectionStep> =>
  openDayWith(context, day, {
    lastEpoch: lostEpoch,
    eventsAfter: (epoch) => [{ type: 'epoch-began', at: context.now(), epoch: epoch + 1 }],
  });

type Opening = { lastEpoch: number; eventsAfter: (epoch: number) => readonly QueueEvent[] };

const openDayWith = (
  context: SystemContext,
  day: string,
  { lastEpoch, eventsAfter }: Opening,
): Promise<ProjectionStep> =>
  retryOnConflict(`open the day ${day}`, async () => {
    const read = await loadDay(context, day);
    if (read.after.state.day === day) return read;
    const opened = await endLastDay(context, context.makeDayOpened(day, lastEpoch));
    // Taken last: another node may meanwhile have opened a log that was lost.
    const epoch = nextEpoch(context, lastEpoch);
    const step = await context.appendAsServer(
      'day',
      [{ ...opened, epoch }, ...eventsAfter(epoch)],
      read.after,
    );
    return step && joinSteps(read, step);
  });

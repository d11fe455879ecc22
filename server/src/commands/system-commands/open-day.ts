import type { EventOf, QueueEvent } from '@hannun/shared/queue';
import { joinSteps, loadDay, type ProjectionStep } from '../../clinic-day/clinic-day-projection.js';
import { retryOnConflict } from '../retry-on-conflict.js';
import { nextEpoch, type SystemContext } from '../write-context.js';
import { endLastDay } from './end-last-day.js';

/** Opens a day unless another node has. Returns the whole day. */
export const openDay = (context: SystemContext, day: string, lastEpoch: number): Promise<ProjectionStep> =>
  openDayWith(context, day, { epoch: nextEpoch(context, lastEpoch), eventsAfter: () => [] });

/** Opens a day whose log was emptied after it was read: its new log begins with a later epoch. */
export const reopenDay = (context: SystemContext, day: string, lostEpoch: number): Promise<ProjectionStep> =>
  openDayWith(context, day, {
    epoch: nextEpoch(context, lostEpoch),
    eventsAfter: ({ epoch }) => [{ type: 'epoch-began', at: context.now(), epoch: epoch + 1 }],
  });

type Opening = { epoch: number; eventsAfter: (opened: EventOf<'day-opened'>) => readonly QueueEvent[] };

const openDayWith = (
  context: SystemContext,
  day: string,
  { epoch, eventsAfter }: Opening,
): Promise<ProjectionStep> =>
  retryOnConflict(`open the day ${day}`, async () => {
    const read = await loadDay(context, day);
    if (read.after.state.day === day) return read;
    const opened = await endLastDay(context, context.makeDayOpened(day, epoch));
    const step = await context.appendAsServer('day', [opened, ...eventsAfter(opened)], read.after);
    return step && joinSteps(read, step);
  });

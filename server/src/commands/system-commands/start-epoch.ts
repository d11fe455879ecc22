import type { QueueEvent } from '@hannun/shared/queue';
import { joinSteps, loadDay, type ProjectionStep } from '../../clinic-day/clinic-day-projection.js';
import { retryOnConflict } from '../retry-on-conflict.js';
import { nextEpoch, type SystemContext } from '../write-context.js';
import { reopenDay } from './open-day.js';

/** Begins an epoch later than `lostEpoch` unless another node has, so that screens take it whole. */
export const startEpoch = (context: SystemContext, day: string, lostEpoch: number): Promise<ProjectionStep> =>
  retryOnConflict(`begin a new epoch of ${day}`, async () => {
    const read = await loadDay(context, day);
    if (read.after.state.day !== day) return reopenDay(context, day, lostEpoch);
    if (read.after.state.epoch > lostEpoch) return read;
    const event: QueueEvent = {
      type: 'epoch-began',
      at: context.now(),
      epoch: nextEpoch(context, lostEpoch),
    };
    const begun = await context.appendAsServer('epoch', [event], read.after);
    return begun && joinSteps(read, begun);
  });

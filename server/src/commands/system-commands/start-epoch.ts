import type { QueueEvent } from '@hannun/shared/queue';
import { loadDay, type ProjectionStep } from '../../clinic-day/clinic-day-projection.js';
import { nextEpoch, type WriteContext } from '../write-context.js';
import { appendAsServer, maxAttempts } from './append-as-server.js';
import { reopenDay } from './open-day.js';

/** Begins an epoch later than `lostEpoch` unless another node has, so that screens take it whole. */
export async function startEpoch(
  context: WriteContext,
  day: string,
  lostEpoch: number,
): Promise<ProjectionStep> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const read = await loadDay(context, day);
    if (read.after.state.day !== day) return reopenDay(context, day, lostEpoch);
    if (read.after.state.epoch > lostEpoch) return read;
    const event: QueueEvent = {
      type: 'epoch-began',
      at: context.now(),
      epoch: nextEpoch(context, lostEpoch),
    };
    const begun = await appendAsServer(context, read, 'epoch', [event]);
    if (begun) return begun;
  }
  throw new Error(`A new epoch of ${day} could not begin, because other nodes kept writing. Retrying.`);
}

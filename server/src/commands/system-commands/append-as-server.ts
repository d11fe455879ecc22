import type { QueueEvent } from '@hannun/shared/queue';
import { joinSteps, type ProjectionStep } from '../../clinic-day/clinic-day-projection.js';
import { UnitOfWork } from '../unit-of-work.js';
import type { WriteContext } from '../write-context.js';

export const maxAttempts = 5;

/** Appends to a day just read. Returns the whole day; `null`: another node wrote first. */
export async function appendAsServer(
  context: WriteContext,
  read: ProjectionStep,
  command: string,
  events: readonly QueueEvent[],
): Promise<ProjectionStep | null> {
  const work = new UnitOfWork(context, read.after);
  work.add({ by: 'server', command, events, answer: null });
  const { outcomes, step } = await work.commit();
  const [own] = outcomes;
  if (own?.outcome === 'failed') throw new Error(own.why);
  return step && joinSteps(read, step);
}

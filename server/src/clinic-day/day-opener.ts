import { closeDay, type QueueEvent } from '@hannun/shared/queue';
import { addDays } from '../core/local-date.js';
import type { ClinicDayProjection } from './clinic-day-projection.js';
import { loadDay, type StreamContext } from './stream-context.js';
import { UnitOfWork } from './unit-of-work.js';

/** Logs expire, so no older day can still be open. */
const maxLookBackDays = 40;
const maxAttempts = 5;

export const openDay = (context: StreamContext, day: string, epoch: number): Promise<ClinicDayProjection> =>
  openDayWith(context, day, () => [context.makeDayOpened(day, nextEpoch(context, epoch))]);

/** Opens a day whose log was emptied after it was read: its new log begins with a later epoch. */
const reopenDay = (context: StreamContext, day: string, lostEpoch: number): Promise<ClinicDayProjection> =>
  openDayWith(context, day, () => {
    const epoch = nextEpoch(context, lostEpoch);
    return [context.makeDayOpened(day, epoch), { type: 'epoch-began', at: context.now(), epoch: epoch + 1 }];
  });

async function openDayWith(
  context: StreamContext,
  day: string,
  makeEvents: () => readonly QueueEvent[],
): Promise<ClinicDayProjection> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const found = await loadDay(context, day);
    if (found.state.day === day) return found;
    await closeLastDay(context, day);
    const next = await appendAsServer(context, found, 'day', makeEvents());
    if (next) return next;
  }
  throw new Error(`The day ${day} could not be opened, because other nodes kept writing. Retrying.`);
}

/** Begins an epoch later than `lostEpoch` after the log was rewound or emptied, so that screens take it whole. */
export async function openEpoch(
  context: StreamContext,
  day: string,
  lostEpoch: number,
): Promise<ClinicDayProjection> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const found = await loadDay(context, day);
    if (found.state.day !== day) return reopenDay(context, day, lostEpoch);
    if (found.state.epoch > lostEpoch) return found;
    const event: QueueEvent = {
      type: 'epoch-began',
      at: context.now(),
      epoch: nextEpoch(context, lostEpoch),
    };
    const next = await appendAsServer(context, found, 'epoch', [event]);
    if (next) return next;
  }
  throw new Error(`A new epoch of ${day} could not begin, because other nodes kept writing. Retrying.`);
}

async function closeLastDay(context: StreamContext, day: string): Promise<void> {
  for (let daysBack = 1; daysBack <= maxLookBackDays; daysBack += 1) {
    const found = await loadDay(context, addDays(day, -daysBack));
    if (found.version > 0) return closeTickets(context, found);
  }
}

/** Open tickets end with their day, not when a server next looks. */
async function closeTickets(context: StreamContext, found: ClinicDayProjection): Promise<void> {
  const events = closeDay(found.state, context.endOfDay(found.day));
  if (events.length === 0) return;
  // Another node closed the day, or a last tap came in between: read it again.
  if (!(await appendAsServer(context, found, 'close', events)))
    return closeTickets(context, await loadDay(context, found.day));
}

/** `null`: another node wrote first. */
async function appendAsServer(
  context: StreamContext,
  base: ClinicDayProjection,
  command: string,
  events: readonly QueueEvent[],
): Promise<ClinicDayProjection | null> {
  const work = new UnitOfWork(context, base);
  work.add({ by: 'server', command, events, answer: null });
  const { outcomes, next } = await work.commit();
  const [own] = outcomes;
  if (own?.outcome === 'failed') throw new Error(own.why);
  return own?.outcome === 'appended' ? next : null;
}

const nextEpoch = ({ now }: StreamContext, epoch: number): number => Math.max(epoch + 1, Date.parse(now()));

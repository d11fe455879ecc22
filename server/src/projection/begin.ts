import { closeDay, type QueueEvent } from '@hannun/shared';
import { dayAfter } from '../district/zone.js';
import { type Circumstances, whole } from './circumstances.js';
import type { ClinicProjection } from './clinic-projection.js';
import { Draft } from './draft.js';

/** Logs expire, so no older day can still be open. */
const lookBack = 40;
const tries = 5;

export const begunDay = (around: Circumstances, day: string, epoch: number): Promise<ClinicProjection> =>
  opened(around, day, () => [around.dayOpened(day, epochAfter(around, epoch))]);

/** Opens a day whose log was emptied after it was read: its new log begins with a later epoch. */
const reopened = (around: Circumstances, day: string, lost: number): Promise<ClinicProjection> =>
  opened(around, day, () => {
    const epoch = epochAfter(around, lost);
    return [around.dayOpened(day, epoch), { type: 'epoch-began', at: around.now(), epoch: epoch + 1 }];
  });

async function opened(
  around: Circumstances,
  day: string,
  beginning: () => readonly QueueEvent[],
): Promise<ClinicProjection> {
  for (let turn = 0; turn < tries; turn += 1) {
    const found = await whole(around, day);
    if (found.state.day === day) return found;
    await closeLastDay(around, day);
    const next = await written(around, found, 'day', beginning());
    if (next) return next;
  }
  throw new Error(`The day ${day} could not be opened, because other nodes kept writing. Retrying.`);
}

/** Begins an epoch later than `lostEpoch` after the log was rewound or emptied, so that screens take it whole. */
export async function begunEpoch(
  around: Circumstances,
  day: string,
  lost: number,
): Promise<ClinicProjection> {
  for (let turn = 0; turn < tries; turn += 1) {
    const found = await whole(around, day);
    if (found.state.day !== day) return reopened(around, day, lost);
    if (found.state.epoch > lost) return found;
    const event: QueueEvent = { type: 'epoch-began', at: around.now(), epoch: epochAfter(around, lost) };
    const next = await written(around, found, 'epoch', [event]);
    if (next) return next;
  }
  throw new Error(`A new epoch of ${day} could not begin, because other nodes kept writing. Retrying.`);
}

async function closeLastDay(around: Circumstances, day: string): Promise<void> {
  for (let back = 1; back <= lookBack; back += 1) {
    const found = await whole(around, dayAfter(day, -back));
    if (found.version > 0) return closed(around, found);
  }
}

/** Open tickets end with their day, not when a server next looks. */
async function closed(around: Circumstances, found: ClinicProjection): Promise<void> {
  const events = closeDay(found.state, around.endOf(found.day));
  if (events.length === 0) return;
  // Another node closed the day, or a last tap came in between: read it again.
  if (!(await written(around, found, 'close', events))) return closed(around, await whole(around, found.day));
}

/** `null`: another node wrote first. */
async function written(
  around: Circumstances,
  base: ClinicProjection,
  command: string,
  events: readonly QueueEvent[],
): Promise<ClinicProjection | null> {
  const draft = new Draft(around, base);
  draft.add({ by: 'server', command, events, answer: null });
  const { outcomes, next } = await draft.write();
  const [own] = outcomes;
  if (own?.outcome === 'failed') throw new Error(own.why);
  return own?.outcome === 'appended' ? next : null;
}

const epochAfter = ({ now }: Circumstances, epoch: number): number => Math.max(epoch + 1, Date.parse(now()));

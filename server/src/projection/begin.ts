import { closeDay, type QueueEvent } from '@hannun/shared';
import { dayAfter } from '../district/zone.js';
import { type Circumstances, whole } from './circumstances.js';
import type { ClinicProjection } from './clinic-projection.js';
import { Draft } from './draft.js';

/** A day's log lives this long, so no older one can stand open (days). */
const lookBack = 40;
/** How often a beginning is tried against other nodes doing the same. */
const tries = 5;

/** The day, begun by this node or another, in an epoch later than `epoch`. */
export const begunDay = (around: Circumstances, day: string, epoch: number): Promise<ClinicProjection> =>
  opened(around, day, () => [around.dayOpened(day, epochAfter(around, epoch))]);

/** The day where its log is empty, though it held something before: that stands in the log from its beginning. */
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
  throw new Error(`The day ${day} could not be begun: other nodes kept writing. It is tried again.`);
}

/** The log as it stands after it was rewound or emptied: readers must take it whole, so its epoch is later than `lost`. */
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
  throw new Error(`An epoch of ${day} could not be begun: other nodes kept writing. It is tried again.`);
}

/** Closes the last day there was, however long nobody has been here since. */
async function closeLastDay(around: Circumstances, day: string): Promise<void> {
  for (let back = 1; back <= lookBack; back += 1) {
    const found = await whole(around, dayAfter(day, -back));
    if (found.version > 0) return closed(around, found);
  }
}

/** What the day left open ends with the day itself, not when somebody came to look. */
async function closed(around: Circumstances, found: ClinicProjection): Promise<void> {
  const events = closeDay(found.state, around.endOf(found.day));
  if (events.length === 0) return;
  // Another node closed the day, or a last tap of it came between: looked at again.
  if (!(await written(around, found, 'close', events))) return closed(around, await whole(around, found.day));
}

/** The projection with what the server itself writes; `null`: another node wrote first. */
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

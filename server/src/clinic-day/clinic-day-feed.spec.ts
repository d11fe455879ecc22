import { initialClinicDay } from '@hannun/shared/queue';
import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ClinicDayChange, ClinicDayFeed } from './clinic-day-feed.js';

beforeEach(() => void vi.spyOn(Logger.prototype, 'error').mockReturnValue(undefined));
afterEach(() => void vi.restoreAllMocks());

const changes = [1, 2, 3].map(
  (version): ClinicDayChange => ({
    clinicId: 'plaza',
    before: initialClinicDay,
    previousVersion: version - 1,
    events: [],
    after: initialClinicDay,
    version,
  }),
);

/** What two followers received when they subscribed in this order, beside one that always throws. */
function receivedBy(order: readonly ('board' | 'broken' | 'desk')[]) {
  const received = { board: [] as ClinicDayChange[], desk: [] as ClinicDayChange[] };
  const feed = new ClinicDayFeed();
  for (const name of order)
    feed.subscribe((change) => {
      if (name === 'broken') throw new Error('a follower failed');
      received[name].push(change);
    });
  for (const change of changes) feed.publish(change);
  return received;
}

it('gives every follower the same changes in the same order, whoever subscribed first', () => {
  const expected = { board: changes, desk: changes };
  expect(receivedBy(['board', 'broken', 'desk'])).toEqual(expected);
  expect(receivedBy(['desk', 'broken', 'board'])).toEqual(expected);
});

it('logs a follower that throws and calls the others', () => {
  receivedBy(['broken', 'board', 'desk']);
  expect(Logger.prototype.error).toHaveBeenCalledTimes(changes.length);
  expect(Logger.prototype.error).toHaveBeenCalledWith(expect.stringContaining('a follower failed'));
});

it('rejects a follower of all changes that has missed one', () => {
  const feed = new ClinicDayFeed();
  for (const change of changes) feed.publish(change);
  expect(() => feed.subscribe(() => undefined)).toThrow('came after the first');
});

it('gives a live follower only what changes after the start, whenever it subscribed', () => {
  const [atStart, ...later] = changes;
  const feed = new ClinicDayFeed();
  const early: ClinicDayChange[] = [];
  const late: ClinicDayChange[] = [];
  feed.subscribeLive((change) => early.push(change));
  if (atStart) feed.publish(atStart);
  feed.subscribeLive((change) => late.push(change));
  feed.goLive();
  for (const change of later) feed.publish(change);
  expect({ early, late }).toEqual({ early: later, late: later });
});

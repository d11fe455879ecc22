import type { Outbox, OutboxEntry } from '@hannun/shared/outbox';
import { expect, it } from 'vitest';
import { diffOutbox } from './tablet-db.js';

const entry = (order: number): OutboxEntry => ({
  order,
  state: 'queued',
  command: { type: 'resume', id: `tap-${order}`, clinicId: 'seongdong', at: '2026-11-23T01:00:00.000Z' },
});
const queue: Outbox = [1, 2, 3, 4].map((order) => entry(order));
const [first, second, third, last] = queue;
const answered: Outbox = queue.map(({ command, order }) => ({
  command,
  order,
  state: 'accepted',
  version: 7,
  log: { day: '2026-11-23', epoch: 1 },
}));
const underWay: Outbox = queue.map(({ command, order }) => ({ command, order, state: 'in-flight' }));

it.each([
  ['nothing', queue, [...queue], [], []],
  ['a tap more', queue, [...queue, entry(5)], [5], []],
  ['the first under way', queue, [underWay[0], second, third, last], [], []],
  ['the first answered', queue, [answered[0], second, third, last], [1], []],
  ['the first gone', queue, queue.slice(1), [], ['tap-1']],
  ['the first gone and the next under way', queue, [underWay[1], third, last], [], ['tap-1']],
  ['two answered, one gone, one made', queue, [answered[1], third, last, entry(5)], [2, 5], ['tap-1']],
  ['two gone from the middle', queue, [first, last], [], ['tap-2', 'tap-3']],
  ['all gone', queue, [], [], queue.map(({ command }) => command.id)],
  ['the first of all', [], queue.slice(0, 1), [1], []],
] as const)('finds what changed between two outboxes: %s', (_, before, after, added, removed) => {
  const found = diffOutbox(before, after as Outbox);
  expect(found.added.map(({ order }) => order)).toEqual(added);
  expect(found.removed).toEqual(removed);
});

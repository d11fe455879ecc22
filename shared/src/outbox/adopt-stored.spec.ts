import { expect, it } from 'vitest';
import { makeCommand } from '../queue/testing/scenario.js';
import type { OutboxEntry } from './outbox.js';
import { adoptStored } from './sequence.js';

const entry = (order: number, state: 'queued' | 'in-flight' = 'queued'): OutboxEntry => ({
  order,
  state,
  command: { ...makeCommand({ type: 'check-in', lane: 'pcr' }), id: `tap-${order}`, seq: order },
});

it('sends stored taps after the own ones, numbered on, and none twice', () => {
  const own = [entry(1, 'in-flight'), entry(2)];
  const { outbox, last } = adoptStored({ outbox: own, last: 2 }, [
    entry(58),
    entry(57, 'in-flight'),
    entry(2),
  ]);
  expect(outbox.map(({ command: { id, seq }, order, state }) => [id, seq, order, state])).toEqual([
    ['tap-1', 1, 1, 'in-flight'],
    ['tap-2', 2, 2, 'queued'],
    ['tap-57', 3, 3, 'queued'],
    ['tap-58', 4, 4, 'queued'],
  ]);
  expect(last).toBe(4);
});

it('keeps a stored refusal for staff to answer', () => {
  const refused: OutboxEntry = {
    ...entry(9),
    state: 'refused',
    error: { code: 'nobody-waiting', message: '' },
  };
  expect(adoptStored({ outbox: [entry(1)], last: 1 }, [refused])).toEqual({
    outbox: [entry(1), { ...refused, order: 2 }],
    last: 1,
  });
});

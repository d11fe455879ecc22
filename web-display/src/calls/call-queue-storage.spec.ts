import { expect, it } from 'vitest';
import { type CallQueue, emptyQueue } from './call-queue.js';
import { callQueueStorage } from './call-queue-storage.js';

const call = { lane: 'pcr', ticket: 'A027', booth: '2', calledAt: '2026-11-23T01:00:00.000Z' };

it('keeps the queue across a reload', () => {
  const queue: CallQueue = { ...emptyQueue, dayAndEpoch: '2026-11-23/1', pending: [call] };
  callQueueStorage('plaza').save(queue);
  expect(callQueueStorage('plaza').load()).toEqual(queue);
  expect(callQueueStorage('forest').load()).toBeNull();
});

it('reads what a screen stored before it reloaded into this release', () => {
  const book = { place: '2026-11-23/1', settled: { pcr: ['A026@1'] }, waiting: [call] };
  localStorage.setItem('hannun-calls:plaza', JSON.stringify({ book, at: Date.now() }));
  expect(callQueueStorage('plaza').load()).toEqual({
    dayAndEpoch: '2026-11-23/1',
    settled: { pcr: ['A026@1'] },
    pending: [call],
  });
});

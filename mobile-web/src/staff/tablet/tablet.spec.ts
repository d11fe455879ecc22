import type { Ack, Command } from '@hannun/shared';
import { expect, it, vi } from 'vitest';
import { busyDesk } from '../testing/stage.js';
import { clockOffset } from './link.js';
import { createTablet } from './tablet.js';

const now = () => Date.parse('2026-11-23T01:05:00.000Z');
const lost = async (): Promise<Ack> => Promise.reject(new Error('No answer'));

function tabletWith(send: (command: Command) => Promise<Ack>) {
  const tablet = createTablet({
    deviceId: 'tablet-1',
    clinicId: 'seongdong',
    outbox: [],
    shelf: null,
    send,
    now,
    retryAfter: 1,
  });
  tablet.receive(busyDesk);
  return tablet;
}

it('answers a tap at once, and counts two fast taps as two', () => {
  const tablet = tabletWith(lost);
  tablet.tap({ type: 'check-in', lane: 'pcr' });
  tablet.tap({ type: 'check-in', lane: 'pcr' });
  expect(tablet.view().desk?.lanes[0]).toMatchObject({ waiting: 17, nextNumber: 19 });
  expect(tablet.pending()).toBe(2);
});

it('sends the same tap again until an answer comes, then the next', async () => {
  const seen: string[] = [];
  const tablet = tabletWith(async (command) => {
    seen.push(command.id);
    if (seen.length < 3) throw new Error('No answer');
    return { ok: true, version: 100 + seen.length, result: { ticket: 'A017' } };
  });
  tablet.tap({ type: 'check-in', lane: 'pcr' });
  tablet.tap({ type: 'check-in', lane: 'pcr' });
  tablet.setLine(true);
  await vi.waitFor(() => expect(seen).toHaveLength(4));
  expect(new Set(seen.slice(0, 3)).size).toBe(1);
  expect(seen[3]).not.toBe(seen[0]);
  await vi.waitFor(() => expect(tablet.pending()).toBe(0));
  tablet.receive({ ...busyDesk, version: 104 });
  expect(tablet.view().outbox).toEqual([]);
});

it('says at once what the rules refuse, and sends nothing', () => {
  const tablet = tabletWith(lost);
  expect(tablet.tap({ type: 'check-out', lane: 'heads' })?.code).toBe('nobody-waiting');
  expect(tablet.pending()).toBe(0);
});

it('stamps taps with the corrected clock', () => {
  const tablet = tabletWith(lost);
  tablet.setClock(clockOffset(1_000, 3_000, new Date(62_000).toISOString()));
  tablet.tap({ type: 'check-in', lane: 'pcr' });
  expect(tablet.view().outbox[0]?.command.at).toBe('2026-11-23T01:06:00.000Z');
});

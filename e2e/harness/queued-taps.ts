import { randomBytes, randomUUID } from 'node:crypto';
import { type CommandOf, ticketId } from '@hannun/shared/contract';
import type { OutboxEntry } from '@hannun/shared/outbox';
import type { Page } from 'playwright-core';

/** The number of people waiting all the time. */
const queueLength = 50;
const dayMs = 24 * 60 * 60_000;
/** Seoul's offset from UTC. */
const seoulOffsetMs = 9 * 60 * 60_000;
const eightHoursMs = 8 * 60 * 60_000;

/**
 * The taps of eight hours offline, or since midnight if that is sooner: people check in, are called and are
 * checked out.
 */
export function createQueuedTaps(clinicId: string, count: number, now = Date.now()): OutboxEntry[] {
  const spanMs = Math.min(eightHoursMs, ((now + seoulOffsetMs) % dayMs) - 1_000);
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(now - spanMs + (spanMs * index) / count).toISOString();
    const command = { id: randomUUID(), clinicId, at, seq: index + 1, ...createTapBody(index) };
    return { command, order: index + 1, state: 'queued' };
  });
}

type CommandBody<C> = Omit<C, 'id' | 'clinicId' | 'at' | 'seq'>;

function createTapBody(
  index: number,
): CommandBody<CommandOf<'check-in'>> | CommandBody<CommandOf<'call'>> | CommandBody<CommandOf<'check-out'>> {
  const served = Math.floor((index - queueLength) / 3);
  const step = index < queueLength ? 2 : (index - queueLength) % 3;
  if (step === 2) return { type: 'check-in', lane: 'pcr', token: randomBytes(16).toString('base64url') };
  if (step === 0) return { type: 'call', lane: 'pcr', booth: '1' };
  return { type: 'check-out', ticket: ticketId('A', served + 1) };
}

/** Stores taps in the tablet's database while its page is closed, as the page would have left them. */
export async function storeQueuedTaps(page: Page, taps: OutboxEntry[]): Promise<void> {
  await page.evaluate(
    (entries) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('hannun-staff');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['taps', 'sequence'], 'readwrite');
          for (const entry of entries) writing.objectStore('taps').put(entry);
          const sequence = writing.objectStore('sequence');
          const reading = sequence.get('only');
          reading.onsuccess = () => sequence.put({ ...reading.result, last: entries.length }, 'only');
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onabort = () => reject(writing.error);
        };
      }),
    taps,
  );
}

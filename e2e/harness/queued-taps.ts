import { randomBytes, randomUUID } from 'node:crypto';
import { type Call, type CheckIn, type CheckOut, ticketId } from '@hannun/shared';
import type { Entry } from '@hannun/shared/outbox';
import type { Page } from 'playwright-core';

/** As many people wait in the line all the while. */
const waiting = 50;
const day = 24 * 60 * 60_000;
/** How far Seoul's clocks are ahead of UTC (milliseconds). */
const seoul = 9 * 60 * 60_000;
const eightHours = 8 * 60 * 60_000;

/**
 * What a tablet taps in eight hours without a link, or since midnight where that is sooner: people come, are called
 * and are done, over and over.
 */
export function queuedTaps(clinicId: string, count: number, now = Date.now()): Entry[] {
  const span = Math.min(eightHours, ((now + seoul) % day) - 1_000);
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(now - span + (span * index) / count).toISOString();
    const command = { id: randomUUID(), clinicId, at, seq: index + 1, ...tapOf(index) };
    return { command, order: index + 1, state: 'queued' };
  });
}

type Bare<C> = Omit<C, 'id' | 'clinicId' | 'at' | 'seq'>;

function tapOf(index: number): Bare<CheckIn> | Bare<Call> | Bare<CheckOut> {
  const served = Math.floor((index - waiting) / 3);
  const turn = index < waiting ? 2 : (index - waiting) % 3;
  if (turn === 2) return { type: 'check-in', lane: 'pcr', token: randomBytes(16).toString('base64url') };
  if (turn === 0) return { type: 'call', lane: 'pcr', booth: '1' };
  return { type: 'check-out', ticket: ticketId('A', served + 1) };
}

/** Puts taps on the shelf of a tablet whose page is not open just now, as that page would have left them. */
export async function shelve(page: Page, taps: Entry[]): Promise<void> {
  await page.evaluate(
    (entries) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('hannun-staff');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['taps', 'sequence'], 'readwrite');
          for (const entry of entries) writing.objectStore('taps').put(entry);
          const sequence = writing.objectStore('sequence');
          const asking = sequence.get('only');
          asking.onsuccess = () => sequence.put({ ...asking.result, last: entries.length }, 'only');
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

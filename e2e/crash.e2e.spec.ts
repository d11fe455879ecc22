import { randomUUID } from 'node:crypto';
import type { Ack, Command } from '@hannun/shared/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { useFolder } from '../server/src/testing/close-afterwards.js';
import { openStaffTablet } from '../server/src/testing/staff-tablet.js';
import { startProduct } from './harness/product-process.js';

const clinicId = 'wangsimni-plaza';
let dataDir: string;

beforeEach(async () => {
  dataDir = await useFolder();
});

const checkIn = (): Command => ({
  id: randomUUID(),
  clinicId,
  at: new Date().toISOString(),
  type: 'check-in',
  lane: 'pcr',
});

describe('the product after a crash', () => {
  it('has every acked check-in exactly once after the next start', async () => {
    const first = await startProduct(dataDir);
    const tablet = await openStaffTablet(first.url, clinicId);
    const acked: string[] = [];
    let crash: Promise<null> | null = null;
    for (;;) {
      const answer: Ack | null = await Promise.race([tablet.send(checkIn()), ...(crash ? [crash] : [])]);
      if (!answer?.ok || !('ticket' in answer.result)) break;
      acked.push(answer.result.ticket);
      if (acked.length === 100) crash = first.crash().then(() => null);
    }
    tablet[Symbol.dispose]();
    expect(acked.length).toBeGreaterThanOrEqual(100);

    const second = await startProduct(dataDir);
    using again = await openStaffTablet(second.url, clinicId);
    const desk = await again.desk();
    const line = desk.lanes[0]?.line.map(({ ticket }) => ticket) ?? [];
    expect(line).toEqual(expect.arrayContaining(acked));
    expect(new Set(line).size).toBe(line.length);
    // Besides the acked taps, only the one in flight during the crash may be there.
    expect(line.length - acked.length).toBeLessThanOrEqual(1);
    expect((await second.stop()).leftRunning).toEqual([]);
  });
});

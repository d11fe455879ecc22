import { setTimeout as elapse } from 'node:timers/promises';
import type { Ack } from '@hannun/shared';
import { pair } from '../../e2e/harness/tablet.js';
import { randomFrom } from '../random.js';
import type { Node } from '../world/node.js';
import { type ChaosTablet, goodHabits, openTablet } from '../world/tablet.js';
import type { World } from '../world/world.js';

/** How long a server misses announcements, so that it decides its tap on an old state (milliseconds). */
const holds = [30, 120, 500];

/** What two tablets do in one queue through two servers, the second of which misses announcements. */
export type Meeting = (world: World) => Promise<void>;

/** Both check somebody in: the second server decides on a queue that has grown since. */
export const bothCheckIn: Meeting = (world) =>
  meet(world, async ([one, other], hold) => {
    const release = hold();
    const late = other.tap({ type: 'check-in', lane: 'pcr' });
    await one.tap({ type: 'check-in', lane: 'pcr' });
    await release();
    await late;
  });

/** The second server is asked for a ticket it has not heard of, although it was issued and acked before. */
export const askForUnheardTicket: Meeting = (world) =>
  meet(world, async ([one, other], hold) => {
    const release = hold();
    const ticket = ticketOf(await one.tap({ type: 'check-in', lane: 'pcr' }));
    // Times are recorded in milliseconds: the ack has to be older than the tap.
    await elapse(2);
    const late = other.tap({ type: 'check-out', ticket });
    await release();
    await late;
  });

/** Both tablets end the same service. */
export const endTwice: Meeting = (world) =>
  meet(world, async ([one, other]) => {
    const ticket = ticketOf(await one.tap({ type: 'check-in', lane: 'pcr' }));
    for (const tablet of [one, other]) await tablet.tap({ type: 'check-out', ticket });
  });

type Rivals = readonly [ChaosTablet, ChaosTablet];
/** Stops announcements to the second server; the returned function restores them after a while. */
type Hold = () => () => Promise<void>;

/** Repeats the interleaving, because a server may be slow or just be reading the log. */
async function meet(world: World, act: (rivals: Rivals, hold: Hold) => Promise<void>): Promise<void> {
  const [first, second] = world.nodes;
  if (!first || !second) throw new Error('Two servers are needed');
  const rivals = [
    await openRival(world, 'rival 1', first),
    await openRival(world, 'rival 2', second),
  ] as const;
  for (const length of holds) {
    await act(rivals, () => {
      second.storeLink.set('held');
      return async () => {
        await elapse(length);
        second.storeLink.set('open');
      };
    });
  }
  for (const rival of rivals) rival[Symbol.dispose]();
}

async function openRival({ recorder, clinics }: World, rival: string, node: Node): Promise<ChaosTablet> {
  // Every interleaving has its own tablets with their own taps.
  const name = `${rival} of ${recorder.asked.length}`;
  const url = node.url() ?? '';
  const [clinicId] = clinics;
  const token = await pair(url, clinicId);
  const line = { clinicId, lane: 'pcr', tickets: [] };
  const random = randomFrom(0, name);
  const urls = [url, url] as const;
  return openTablet({ name, urls, token, line, numbered: false, random, recorder, habits: goodHabits });
}

const ticketOf = (ack: Ack | null): string => (ack?.ok && 'ticket' in ack.result ? ack.result.ticket : '');

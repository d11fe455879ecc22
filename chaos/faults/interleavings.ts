import { setTimeout as elapse } from 'node:timers/promises';
import type { Ack } from '@hannun/shared/contract';
import type { ServerNode } from '../world/node.js';
import { type ChaosTablet, openTablet } from '../world/tablet.js';
import type { World } from '../world/world.js';

/** How long a server misses announcements, so that it decides its tap on an old state. */
const delaysMs = [30, 120, 500];

/** What two tablets do in one queue through two servers, the second of which misses announcements. */
export type Interleaving = (world: World) => Promise<void>;

/** Both check somebody in: the second server decides on a queue that has grown since. */
export const concurrentCheckIns: Interleaving = (world) =>
  runInterleaving(world, async ([one, other], hold) => {
    const release = hold();
    const late = other.tap({ type: 'check-in', lane: 'pcr' });
    await one.tap({ type: 'check-in', lane: 'pcr' });
    await release();
    await late;
  });

/** The second server is asked for a ticket it does not know yet, although it was issued and acked before. */
export const checkOutUnknownTicket: Interleaving = (world) =>
  runInterleaving(world, async ([one, other], hold) => {
    const release = hold();
    const ticket = ticketIn(await one.tap({ type: 'check-in', lane: 'pcr' }));
    // Times are recorded in milliseconds: the ack has to be older than the tap.
    await elapse(2);
    const late = other.tap({ type: 'check-out', ticket });
    await release();
    await late;
  });

export const checkOutTwice: Interleaving = (world) =>
  runInterleaving(world, async ([one, other]) => {
    const ticket = ticketIn(await one.tap({ type: 'check-in', lane: 'pcr' }));
    for (const tablet of [one, other]) await tablet.tap({ type: 'check-out', ticket });
  });

type TabletPair = readonly [ChaosTablet, ChaosTablet];
/** Stops announcements to the second server; the returned function restores them after a while. */
type DelayAnnouncements = () => () => Promise<void>;

/** Repeats the interleaving, because a server may be slow or just be reading the log. */
async function runInterleaving(
  world: World,
  act: (tablets: TabletPair, hold: DelayAnnouncements) => Promise<void>,
): Promise<void> {
  const [first, second] = world.nodes;
  if (!first || !second) throw new Error('Two servers are needed');
  const tablets = [
    await openConcurrentTablet(world, 'concurrent tablet 1', first),
    await openConcurrentTablet(world, 'concurrent tablet 2', second),
  ] as const;
  for (const delayMs of delaysMs) {
    await act(tablets, () => {
      second.storeLink.set('held');
      return async () => {
        await elapse(delayMs);
        second.storeLink.set('open');
      };
    });
  }
  for (const tablet of tablets) tablet[Symbol.dispose]();
}

function openConcurrentTablet(
  { recorder, clinics: [clinicId] }: World,
  prefix: string,
  node: ServerNode,
): Promise<ChaosTablet> {
  // Every interleaving has its own tablets with their own taps.
  const name = `${prefix} of ${recorder.sent.length}`;
  const url = node.url() ?? '';
  const target = { clinicId, lane: 'pcr', tickets: [] };
  return openTablet({ name, urls: [url, url], target, seed: 0, recorder });
}

const ticketIn = (ack: Ack | null): string => (ack?.ok && 'ticket' in ack.result ? ack.result.ticket : '');

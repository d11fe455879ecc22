import { setTimeout as elapse } from 'node:timers/promises';
import type { Ack } from '@hannun/shared';
import { pair } from '../../e2e/harness/tablet.js';
import { randomFrom } from '../random.js';
import type { Node } from '../world/node.js';
import { type ChaosTablet, goodHabits, openTablet } from '../world/tablet.js';
import type { World } from '../world/world.js';

/** How long a server is left without hearing, so that it has judged its tap before (milliseconds). */
const holds = [30, 120, 500];

/** What two tablets do at one line through two servers, of which the second cannot hear the first. */
export type Meeting = (world: World) => Promise<void>;

/** Both take somebody in: the second judges on a line that is longer by now. */
export const bothCheckIn: Meeting = (world) =>
  meet(world, async ([one, other], hold) => {
    const release = hold();
    const late = other.tap({ type: 'check-in', lane: 'pcr' });
    await one.tap({ type: 'check-in', lane: 'pcr' });
    await release();
    await late;
  });

/** The second is asked for a ticket it has never heard of, which was issued and acked before. */
export const askForUnheardTicket: Meeting = (world) =>
  meet(world, async ([one, other], hold) => {
    const release = hold();
    const ticket = ticketOf(await one.tap({ type: 'check-in', lane: 'pcr' }));
    // The clock of the records counts milliseconds: the ack has to stand before the tap.
    await elapse(2);
    const late = other.tap({ type: 'check-out', ticket });
    await release();
    await late;
  });

/** A service is ended, and ended once more by somebody who had not noticed. */
export const endTwice: Meeting = (world) =>
  meet(world, async ([one, other]) => {
    const ticket = ticketOf(await one.tap({ type: 'check-in', lane: 'pcr' }));
    for (const tablet of [one, other]) await tablet.tap({ type: 'check-out', ticket });
  });

type Rivals = readonly [ChaosTablet, ChaosTablet];
/** Cuts the second server's hearing; what it returns gives that back after a while. */
type Hold = () => () => Promise<void>;

/** Lets the two meet several times: a server may be slow, or just be looking at the log. */
async function meet(world: World, act: (rivals: Rivals, hold: Hold) => Promise<void>): Promise<void> {
  const [first, second] = world.nodes;
  if (!first || !second) throw new Error('Two servers are needed to meet');
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
  // Each meeting has tablets of its own, and each of those its own taps.
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

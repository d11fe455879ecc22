import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresOf, heading, rowOf, Total } from './faults/figures.js';
import { askForUnheardTicket, bothCheckIn } from './faults/meetings.js';
import { zoneOfNextMidnight } from './faults/next-midnight.js';
import { type Outcome, play } from './faults/play.js';
import { drawRounds } from './faults/rounds.js';
import { copyServer, type ServerCopy } from './mutants/copy-server.js';
import { laterBuild } from './mutants/later-build.js';
import { asProcess } from './world/server-start.js';

const minute = 60_000;
/** One seed: three rounds of faults, each followed by repair and a check of every screen. */
const shape = { rounds: 3, length: 10_000 };
const size = { nodes: 3, tablets: 12, viewers: 6 };
const pace = [0, 0] as const;
const firstSeed = Number(process.env.CHAOS_SEED ?? 1);
const minutes = Number(process.env.CHAOS_MINUTES);

const total = new Total();
let present: ServerCopy;
let later: ServerCopy;

beforeAll(async () => {
  console.log(heading);
  present = await copyServer();
  later = await copyServer(laterBuild);
});
afterAll(async () => {
  console.log(total.row);
  await present[Symbol.asyncDispose]();
  await later[Symbol.asyncDispose]();
});

describe('a long run of faults', () => {
  it(`violates no invariant for ${minutes} min from seed ${firstSeed} on`, {
    timeout: (minutes + 10) * minute,
  }, async () => {
    const end = Date.now() + minutes * minute;
    const found: string[] = [];
    for (let seed = firstSeed; seed === firstSeed || Date.now() < end; seed += 1)
      found.push(...(await findingsOf(seed)));
    expect(found).toEqual([]);
  });
});

/** Runs a seed and prints its row. A failed seed does not stop the run. */
async function findingsOf(seed: number): Promise<string[]> {
  try {
    const outcome = await playSeed(seed);
    const figures = figuresOf(outcome);
    total.add(figures);
    console.log(rowOf(`${seed}`, figures));
    return outcome.violations.map((violation) => `seed ${seed}: ${JSON.stringify(violation)}`);
  } catch (error) {
    console.log(`seed ${seed}: ${error}`);
    return [`seed ${seed}: ${error}`];
  }
}

function playSeed(seed: number): Promise<Outcome> {
  // The clinics are where midnight comes next, so that a long run passes it.
  const env = { TIME_ZONE: zoneOfNextMidnight(Date.now()) };
  const server = asProcess({ main: present.main, env });
  const cast = { ...size, pace, server, nextBuild: asProcess({ main: later.main, env }) };
  const rounds = drawRounds(seed, size, shape).map((round) => ({
    ...round,
    meetings: [bothCheckIn, askForUnheardTicket],
  }));
  return play(cast, seed, rounds);
}

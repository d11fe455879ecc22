import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresOf } from './faults/figures.js';
import { play } from './faults/play.js';
import { drawRounds } from './faults/rounds.js';
import { copyServer, type ServerCopy } from './mutants/copy-server.js';
import { asProcess } from './world/server-start.js';

const minute = 60_000;
/** One seed's run: three rounds of faults, each followed by mending and a look at every screen. */
const shape = { rounds: 3, length: 10_000 };
const cast = { nodes: 3, tablets: 6, viewers: 6 };
const firstSeed = Number(process.env.CHAOS_SEED ?? 1);
const minutes = Number(process.env.CHAOS_MINUTES);

let server: ServerCopy;

beforeAll(async () => {
  server = await copyServer();
});
afterAll(() => server[Symbol.asyncDispose]());

describe('a long run of faults', () => {
  it(`finds nothing for ${minutes} min from seed ${firstSeed} on`, {
    timeout: (minutes + 5) * minute,
  }, async () => {
    const end = Date.now() + minutes * minute;
    for (let seed = firstSeed; seed === firstSeed || Date.now() < end; seed += 1) {
      const outcome = await play(
        { ...cast, server: asProcess({ main: server.main }) },
        seed,
        drawRounds(seed, cast, shape),
      );
      console.log(JSON.stringify({ seed, ...figuresOf(outcome) }));
      expect(outcome.violations, `seed ${seed}`).toEqual([]);
    }
  });
});

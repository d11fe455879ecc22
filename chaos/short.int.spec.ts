import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { play } from './faults/play.js';
import { drawRounds } from './faults/rounds.js';
import { copyServer, type ServerCopy } from './mutants/copy-server.js';

const cast = { nodes: 2, tablets: 3, viewers: 3 };
let server: ServerCopy;

beforeAll(async () => {
  server = await copyServer();
});
afterAll(() => server[Symbol.asyncDispose]());

describe('a short run of faults', () => {
  it.each([20261123, 7])('loses, doubles and invents nothing with seed %i', async (seed) => {
    const rounds = drawRounds(seed, cast, { rounds: 1, length: 7_000 });
    const outcome = await play({ ...cast, server: { main: server.main } }, seed, rounds);
    expect(outcome.violations).toEqual([]);
    expect(outcome.history.answered.length).toBeGreaterThan(50);
  });
});

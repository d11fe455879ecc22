import { expect, it } from 'vitest';
import { askForUnheardTicket, bothCheckIn } from './faults/meetings.js';
import { play } from './faults/play.js';
import { drawRounds } from './faults/rounds.js';
import { asProcess } from './world/server-start.js';

const size = { nodes: 2, tablets: 3, viewers: 3 };

it('loses, doubles and invents nothing in a short run of faults', async () => {
  const seed = 20261123;
  const drawn = drawRounds(seed, size, { rounds: 1, length: 9_000 });
  const rounds = drawn.map((round) => ({ ...round, meetings: [bothCheckIn, askForUnheardTicket] }));
  const outcome = await play({ ...size, server: asProcess({}) }, seed, rounds);
  expect(outcome.violations).toEqual([]);
  expect(outcome.history.answered.length).toBeGreaterThan(50);
});

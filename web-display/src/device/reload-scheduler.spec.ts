import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createReloadScheduler } from './reload-scheduler.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function createScreen(own: string, served: string | null) {
  const state = { busy: false, reloads: 0, served };
  const scheduler = createReloadScheduler({
    currentBuild: own,
    fetchServedBuild: async () => state.served,
    isBusy: () => state.busy,
    reload: () => {
      state.reloads += 1;
    },
    random: () => 0.5,
  });
  return { state, start: scheduler };
}

it('reloads for a new build once nobody is being called', async () => {
  const { state, start } = createScreen('a', 'b');
  state.busy = true;
  await vi.advanceTimersByTimeAsync(90_000);
  expect(state.reloads).toBe(0);
  state.busy = false;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(state.reloads).toBe(1);
  start.close();
});

it.each([
  ['a', 'a'],
  ['a', null],
  ['', 'b'],
])('does not reload build "%s" while "%s" is served', async (own, served) => {
  const { state, start } = createScreen(own, served);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(state.reloads).toBe(0);
  start.close();
});

it('reloads on request', async () => {
  const { state, start } = createScreen('a', 'a');
  start.request();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(state.reloads).toBe(1);
  start.close();
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NotBegun, Serial } from './serial.js';

function promised() {
  let resolve: (value: string) => void = () => undefined;
  const promise = new Promise<string>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('runs tasks in order, also after one that failed', async () => {
  const serial = new Serial();
  const done: string[] = [];
  const failing = serial.run(() => Promise.reject(new Error('first')));
  const second = serial.runWithin(1000, async () => done.push('second'));
  const third = serial.run(async () => done.push('third'));
  await expect(failing).rejects.toThrow('first');
  await Promise.all([second, third]);
  expect(done).toEqual(['second', 'third']);
});

it('rejects a task that could not start in time, and never runs it', async () => {
  const serial = new Serial();
  const hanging = promised();
  const before = serial.run(() => hanging.promise);
  const task = vi.fn(async () => 'done');
  const late = expect(serial.runWithin(3000, task)).rejects.toThrow(NotBegun);
  await vi.advanceTimersByTimeAsync(3000);
  await late;
  hanging.resolve('at last');
  await before;
  expect(await serial.run(async () => 'next')).toBe('next');
  expect(task).not.toHaveBeenCalled();
});

it('does not time out a task that has started', async () => {
  const serial = new Serial();
  const slow = promised();
  const result = serial.runWithin(3000, () => slow.promise);
  await vi.advanceTimersByTimeAsync(10_000);
  slow.resolve('done');
  expect(await result).toBe('done');
});

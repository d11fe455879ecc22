import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Mutex, MutexTimeoutError } from './mutex.js';

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
  const serial = new Mutex();
  const done: string[] = [];
  const failing = serial.runExclusive(() => Promise.reject(new Error('first')));
  const second = serial.runExclusiveWithin(1000, async () => done.push('second'));
  const third = serial.runExclusive(async () => done.push('third'));
  await expect(failing).rejects.toThrow('first');
  await Promise.all([second, third]);
  expect(done).toEqual(['second', 'third']);
});

it('rejects a task that could not start in time, and never runs it', async () => {
  const serial = new Mutex();
  const hanging = promised();
  const before = serial.runExclusive(() => hanging.promise);
  const task = vi.fn(async () => 'done');
  const late = expect(serial.runExclusiveWithin(3000, task)).rejects.toThrow(MutexTimeoutError);
  await vi.advanceTimersByTimeAsync(3000);
  await late;
  hanging.resolve('at last');
  await before;
  expect(await serial.runExclusive(async () => 'next')).toBe('next');
  expect(task).not.toHaveBeenCalled();
});

it('does not time out a task that has started', async () => {
  const serial = new Mutex();
  const slow = promised();
  const result = serial.runExclusiveWithin(3000, () => slow.promise);
  await vi.advanceTimersByTimeAsync(10_000);
  slow.resolve('done');
  expect(await result).toBe('done');
});

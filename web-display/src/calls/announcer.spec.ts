import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnnouncer } from './announcer.js';
import { callKey } from './call.js';
import type { CallQueue } from './call-queue.js';
import { clinicCalls } from './testing/clinic-calls.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A screen whose announcements take `voiceTime` milliseconds each, and that takes it for later than it is. */
function watch({
  voiceTime = 0,
  aheadSeconds = 0,
  storedQueue = null as CallQueue | null,
  clinic = clinicCalls(),
} = {}) {
  const announced: { at: number; calls: string[]; twice: boolean }[] = [];
  const stopSpeaking = vi.fn();
  const begun = Date.now();
  const seconds = () => (Date.now() - begun) / 1000;
  let queue = storedQueue;
  const announcer = createAnnouncer({
    speaker: {
      async announce({ calls }, { twice }) {
        announced.push({ at: seconds(), calls: calls.map(callKey), twice });
        await new Promise((resolve) => setTimeout(resolve, voiceTime));
      },
      stop: stopSpeaking,
    },
    storage: {
      load: () => queue,
      save(next) {
        queue = next;
      },
    },
    monotonicMs: () => Date.now(),
  });
  const update = () =>
    announcer.update(clinic.board(), {
      serverNowMs: clinic.present(seconds() + aheadSeconds),
      heardAtMs: clinic.present(seconds()),
    });
  update();
  const call = (lane: number) => {
    const key = clinic.call(lane, seconds());
    update();
    return key;
  };
  return { clinic, announcer, announced, stopSpeaking, update, call, queue: () => queue };
}

describe('announcements', () => {
  it('start at least six seconds apart, and are not repeated while others wait', async () => {
    const { call, announced } = watch();
    const first = call(0);
    const second = call(1);
    await vi.advanceTimersByTimeAsync(5_999);
    expect(announced).toEqual([{ at: 0, calls: [first], twice: true }]);
    await vi.advanceTimersByTimeAsync(1);
    expect(announced[1]).toEqual({ at: 6, calls: [second], twice: true });
  });

  it('wait for the previous one to end', async () => {
    const { call, announced } = watch({ voiceTime: 9_000 });
    call(0);
    call(1);
    call(0);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(announced.map(({ at, twice }) => [at, twice])).toEqual([
      [0, true],
      [9, false],
      [18, true],
    ]);
  });

  it('stop when the figures are outdated, and are not made up for later', async () => {
    const { call, announced, announcer, update, stopSpeaking, clinic } = watch();
    call(0);
    call(1);
    await vi.advanceTimersByTimeAsync(1_000);
    announcer.suspend();
    expect(stopSpeaking).toHaveBeenCalled();
    expect(announcer.state()).toEqual({ activeCalls: {}, lastAnnounced: null });
    clinic.call(0, 2);
    await vi.advanceTimersByTimeAsync(30_000);
    update();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(announced).toHaveLength(1);
    const key = call(0);
    expect(announced[1]?.calls).toEqual([key]);
  });

  it('begin again with the first call after a gap, even if the screen takes it for later than it is', async () => {
    const { call, announced, announcer, update } = watch({ aheadSeconds: 4 });
    announcer.suspend();
    await vi.advanceTimersByTimeAsync(30_000);
    update();
    await vi.advanceTimersByTimeAsync(1_000);
    const key = call(0);
    expect(announced.map(({ calls }) => calls)).toEqual([[key]]);
  });

  it('leave out what a tablet sends after a gap but called before', async () => {
    const { announced, announcer, update, clinic } = watch();
    announcer.suspend();
    await vi.advanceTimersByTimeAsync(30_000);
    update();
    await vi.advanceTimersByTimeAsync(1_000);
    clinic.call(0, 20);
    update();
    expect(announced).toEqual([]);
  });

  it('continue after a reload', async () => {
    const before = watch();
    before.call(0);
    const pending = before.call(1);
    before.announcer.close();
    const { announced } = watch({ storedQueue: before.queue(), clinic: before.clinic });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(announced.map(({ calls }) => calls)).toEqual([[pending]]);
    expect(before.announced).toHaveLength(1);
  });
});

it('is busy from a call until its highlight ends', async () => {
  const { call, announcer } = watch();
  expect(announcer.isBusy()).toBe(false);
  call(0);
  expect(announcer.isBusy()).toBe(true);
  await vi.advanceTimersByTimeAsync(12_000);
  expect(announcer.isBusy()).toBe(false);
});

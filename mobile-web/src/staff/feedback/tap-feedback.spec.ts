import { beforeEach, expect, it, vi } from 'vitest';

const tones: { frequency: number; shape: OscillatorType }[] = [];
class FakeAudioContext {
  state = 'running';
  currentTime = 0;
  destination = {};
  createOscillator() {
    const oscillator = {
      type: 'sine' as OscillatorType,
      frequency: { value: 0 },
      connect: (next: unknown) => next,
      start: () => undefined,
      stop: () => tones.push({ frequency: oscillator.frequency.value, shape: oscillator.type }),
    };
    return oscillator;
  }
  createGain() {
    const gain = { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined };
    return { gain, connect: (next: unknown) => next };
  }
}

const vibrate = vi.fn((_: number[]) => true);
beforeEach(() => {
  tones.length = 0;
  vibrate.mockClear();
  vi.stubGlobal('AudioContext', FakeAudioContext);
  Object.defineProperty(navigator, 'vibrate', { value: vibrate, configurable: true });
});

const frequencies = () => tones.map(({ frequency }) => frequency);

it('tells a check-in, a call, the end of a test and a refusal apart by ear', async () => {
  const { confirmTap, warnOfRefusal } = await import('./tap-feedback.js');
  confirmTap('check-in', true);
  expect(frequencies()).toEqual([1047]);
  tones.length = 0;
  confirmTap('call', true);
  const [low = 0, high = 0] = frequencies();
  expect(high).toBeGreaterThan(low);
  tones.length = 0;
  confirmTap('check-out', true);
  const [first = 0, second = 0] = frequencies();
  expect(second).toBeLessThan(first);
  tones.length = 0;
  warnOfRefusal(true);
  expect(tones.map(({ shape }) => shape)).toEqual(['square', 'square']);
  expect(vibrate.mock.calls.map(([pattern]) => pattern.length)).toEqual([1, 1, 1, 5]);
});

it('does nothing when sound is switched off', async () => {
  const { confirmTap, warnOfRefusal } = await import('./tap-feedback.js');
  confirmTap('call', false);
  warnOfRefusal(false);
  expect(tones).toEqual([]);
  expect(vibrate).not.toHaveBeenCalled();
});

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

it('signals success and failure with different tones and vibrations', async () => {
  const { giveFeedback } = await import('./tap-feedback.js');
  giveFeedback('success', true);
  expect(tones).toEqual([{ frequency: 1047, shape: 'sine' }]);
  giveFeedback('failure', true);
  expect(tones.slice(1).map(({ shape }) => shape)).toEqual(['square', 'square']);
  expect(vibrate.mock.calls.map(([pattern]) => pattern.length)).toEqual([1, 5]);
});

it('does nothing when sound is switched off', async () => {
  const { giveFeedback } = await import('./tap-feedback.js');
  giveFeedback('failure', false);
  expect(tones).toEqual([]);
  expect(vibrate).not.toHaveBeenCalled();
});

type Tone = {
  frequencyHz: number;
  startSeconds: number;
  durationSeconds: number;
  waveform: OscillatorType;
  volume: number;
};

const bell = (frequencyHz: number, startSeconds: number, durationSeconds = 0.07): Tone => ({
  ...{ frequencyHz, startSeconds, durationSeconds },
  waveform: 'sine',
  volume: 0.25,
});

/** Told apart without looking: one note for a check-in, two rising for a call, two falling for the end of a test. */
const tones = {
  given: [bell(1047, 0)],
  called: [bell(784, 0), bell(1175, 0.1, 0.12)],
  finished: [bell(880, 0), bell(587, 0.1, 0.12)],
  success: [bell(1047, 0, 0.04)],
  /** Low and rough, to be told apart even with hearing loss. */
  failure: [
    { frequencyHz: 185, startSeconds: 0, durationSeconds: 0.16, waveform: 'square', volume: 0.2 },
    { frequencyHz: 147, startSeconds: 0.22, durationSeconds: 0.24, waveform: 'square', volume: 0.2 },
  ],
} satisfies Record<string, readonly Tone[]>;

export type ToneName = keyof typeof tones;

let audioContext: AudioContext | null = null;

export function playTones(name: ToneName): void {
  if (!('AudioContext' in globalThis)) return;
  audioContext ??= new AudioContext();
  // Browsers reject sound before the first touch; the screen shows the same.
  if (audioContext.state === 'suspended') audioContext.resume().catch(() => undefined);
  for (const tone of tones[name]) playTone(audioContext, tone);
}

function playTone(
  audio: AudioContext,
  { frequencyHz, startSeconds, durationSeconds, waveform, volume }: Tone,
): void {
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  const start = audio.currentTime + startSeconds;
  oscillator.type = waveform;
  oscillator.frequency.value = frequencyHz;
  gain.gain.setValueAtTime(volume, start);
  gain.gain.exponentialRampToValueAtTime(0.001, start + durationSeconds);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + durationSeconds);
}

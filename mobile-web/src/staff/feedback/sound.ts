type Tone = { frequency: number; from: number; length: number; shape: OscillatorType; volume: number };

const success: readonly Tone[] = [{ frequency: 1047, from: 0, length: 0.07, shape: 'sine', volume: 0.25 }];
/** Low and rough, to be told apart even with hearing loss. */
const failure: readonly Tone[] = [
  { frequency: 185, from: 0, length: 0.16, shape: 'square', volume: 0.2 },
  { frequency: 147, from: 0.22, length: 0.24, shape: 'square', volume: 0.2 },
];

let context: AudioContext | null = null;

export function play(outcome: 'success' | 'failure'): void {
  if (!('AudioContext' in globalThis)) return;
  context ??= new AudioContext();
  // Browsers reject sound before the first touch; the screen shows the same.
  if (context.state === 'suspended') context.resume().catch(() => undefined);
  for (const tone of outcome === 'success' ? success : failure) sound(context, tone);
}

function sound(audio: AudioContext, { frequency, from, length, shape, volume }: Tone): void {
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  const start = audio.currentTime + from;
  oscillator.type = shape;
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(volume, start);
  gain.gain.exponentialRampToValueAtTime(0.001, start + length);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + length);
}

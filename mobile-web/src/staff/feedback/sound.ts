type Tone = { frequency: number; from: number; length: number; shape: OscillatorType; volume: number };

/** One short high tone: the tap counts. */
const success: readonly Tone[] = [{ frequency: 1047, from: 0, length: 0.07, shape: 'sine', volume: 0.25 }];
/** Two low rough ones: it does not. Nobody mistakes them for the other, even without high hearing. */
const failure: readonly Tone[] = [
  { frequency: 185, from: 0, length: 0.16, shape: 'square', volume: 0.2 },
  { frequency: 147, from: 0.22, length: 0.24, shape: 'square', volume: 0.2 },
];

let context: AudioContext | null = null;

/** Plays what became of a tap, where the browser has sound and its owner has touched the page. */
export function play(outcome: 'success' | 'failure'): void {
  if (!('AudioContext' in globalThis)) return;
  context ??= new AudioContext();
  // A browser that bars sound until the first touch says so by a refusal; the screen says the same in words.
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

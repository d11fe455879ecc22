type Tone = {
  frequencyHz: number;
  startSeconds: number;
  durationSeconds: number;
  waveform: OscillatorType;
  volume: number;
};

const successTones: readonly Tone[] = [
  { frequencyHz: 1047, startSeconds: 0, durationSeconds: 0.07, waveform: 'sine', volume: 0.25 },
];
/** Low and rough, to be told apart even with hearing loss. */
const failureTones: readonly Tone[] = [
  { frequencyHz: 185, startSeconds: 0, durationSeconds: 0.16, waveform: 'square', volume: 0.2 },
  { frequencyHz: 147, startSeconds: 0.22, durationSeconds: 0.24, waveform: 'square', volume: 0.2 },
];

let audioContext: AudioContext | null = null;

export function playTones(kind: 'success' | 'failure'): void {
  if (!('AudioContext' in globalThis)) return;
  audioContext ??= new AudioContext();
  // Browsers reject sound before the first touch; the screen shows the same.
  if (audioContext.state === 'suspended') audioContext.resume().catch(() => undefined);
  for (const tone of kind === 'success' ? successTones : failureTones) playTone(audioContext, tone);
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

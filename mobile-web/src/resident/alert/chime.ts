/** Two soft bell notes (DESIGN.md §11). */
const notes = [659.26, 523.25] as const;
const noteLength = 0.35;
const loudness = 0.25;

let context: AudioContext | null = null;

/** Browsers allow sound only after a user gesture: call this from one. */
export function unlockSound(): void {
  context ??= new AudioContext();
  void context.resume();
}

/** Silent until a user gesture has unlocked sound. */
export function ring(times: number): void {
  if (context?.state !== 'running') return;
  for (let turn = 0; turn < times; turn += 1) {
    notes.forEach((note, index) => {
      if (context) strike(context, note, context.currentTime + turn * 1.4 + index * noteLength);
    });
  }
}

function strike(audio: AudioContext, frequency: number, at: number): void {
  const bell = audio.createOscillator();
  const volume = audio.createGain();
  bell.frequency.value = frequency;
  volume.gain.setValueAtTime(loudness, at);
  volume.gain.exponentialRampToValueAtTime(0.001, at + noteLength * 2);
  bell.connect(volume).connect(audio.destination);
  bell.start(at);
  bell.stop(at + noteLength * 2);
}

/** Two soft bell notes. */
const noteHz = [659.26, 523.25] as const;
const noteSeconds = 0.35;
const peakGain = 0.25;

let audioContext: AudioContext | null = null;

/** Browsers allow sound only after a user gesture: call this from one. */
export function unlockAudio(): void {
  audioContext ??= new AudioContext();
  void audioContext.resume();
}

/** Silent until a user gesture has unlocked sound. */
export function playChime(times: number): void {
  if (audioContext?.state !== 'running') return;
  for (let repeat = 0; repeat < times; repeat += 1) {
    noteHz.forEach((note, index) => {
      if (audioContext)
        playNote(audioContext, note, audioContext.currentTime + repeat * 1.4 + index * noteSeconds);
    });
  }
}

function playNote(audio: AudioContext, frequency: number, startSeconds: number): void {
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(peakGain, startSeconds);
  gain.gain.exponentialRampToValueAtTime(0.001, startSeconds + noteSeconds * 2);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(startSeconds);
  oscillator.stop(startSeconds + noteSeconds * 2);
}

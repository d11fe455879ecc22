const e5Hz = 659.26;
const c5Hz = 523.25;
const noteSeconds = 0.35;
const peakGain = 0.25;

export const chimeSeconds = 2 * noteSeconds;

/** Two sine bells from `startSeconds` on the audio clock. */
export function scheduleChime(
  context: BaseAudioContext,
  output: AudioNode,
  startSeconds: number,
  rising: boolean,
): void {
  const frequenciesHz = rising ? [c5Hz, e5Hz] : [e5Hz, c5Hz];
  for (const [index, pitch] of frequenciesHz.entries())
    playNote(context, output, startSeconds + index * noteSeconds, pitch);
}

function playNote(
  context: BaseAudioContext,
  output: AudioNode,
  startSeconds: number,
  frequencyHz: number,
): void {
  const oscillator = context.createOscillator();
  const envelope = context.createGain();
  oscillator.frequency.value = frequencyHz;
  envelope.gain.setValueAtTime(0, startSeconds);
  envelope.gain.linearRampToValueAtTime(peakGain, startSeconds + 0.012);
  envelope.gain.exponentialRampToValueAtTime(0.001, startSeconds + noteSeconds * 1.6);
  oscillator.connect(envelope).connect(output);
  oscillator.start(startSeconds);
  oscillator.stop(startSeconds + noteSeconds * 1.6);
}

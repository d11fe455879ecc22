const e5 = 659.26;
const c5 = 523.25;
const note = 0.35;
const loudness = 0.25;

export const chimeLength = 2 * note;

/** Two sine bells from `startSeconds` on the audio clock. */
export function scheduleChime(
  context: BaseAudioContext,
  output: AudioNode,
  at: number,
  rising: boolean,
): void {
  const pitches = rising ? [c5, e5] : [e5, c5];
  for (const [index, pitch] of pitches.entries()) strike(context, output, at + index * note, pitch);
}

function strike(context: BaseAudioContext, output: AudioNode, at: number, pitch: number): void {
  const bell = context.createOscillator();
  const envelope = context.createGain();
  bell.frequency.value = pitch;
  envelope.gain.setValueAtTime(0, at);
  envelope.gain.linearRampToValueAtTime(loudness, at + 0.012);
  envelope.gain.exponentialRampToValueAtTime(0.001, at + note * 1.6);
  bell.connect(envelope).connect(output);
  bell.start(at);
  bell.stop(at + note * 1.6);
}

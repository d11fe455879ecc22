import type { Language } from '@hannun/shared/i18n';
import type { Sound } from './announcement-sounds.js';
import { chimeSeconds, scheduleChime } from './chime.js';
import type { VoicePack } from './voice-pack.js';

export type PackSource = (language: Language) => Promise<VoicePack | null>;

const leadSeconds = 0.1;
/** Resolve this long after the computed end even if no `ended` event arrives. */
const endGraceMs = 1_000;

/** Resolves when the last sound has ended or `stop` was called. */
export function createPlayer(context: AudioContext, packs: PackSource) {
  const gainNode = context.createGain();
  gainNode.connect(context.destination);
  let current: { sources: AudioBufferSourceNode[]; over: () => void } | null = null;
  let stops = 0;

  const stop = () => {
    stops += 1;
    for (const source of current?.sources ?? []) source.stop();
    current?.over();
    current = null;
    // Also silences a chime, which consists of many oscillators.
    gainNode.gain.value = 0;
  };
  const play = async (sounds: readonly Sound[], gain: number): Promise<void> => {
    const stopsBefore = stops;
    const decodedSounds = await Promise.all(sounds.map((sound) => decodeSound(context, sound, packs)));
    if (stops !== stopsBefore) return;
    gainNode.gain.value = gain;
    const sources: AudioBufferSourceNode[] = [];
    let startSeconds = context.currentTime + leadSeconds;
    for (const sound of decodedSounds) {
      if (sound.kind === 'chime') scheduleChime(context, gainNode, startSeconds, sound.rising);
      if (sound.kind === 'clip') sources.push(startClip(context, gainNode, sound.buffer, startSeconds));
      startSeconds += sound.seconds;
    }
    const durationMs = (startSeconds - context.currentTime) * 1000;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, durationMs + endGraceMs);
      const onEnd = () => {
        clearTimeout(timer);
        resolve();
      };
      const last = sources[sources.length - 1];
      if (last) last.onended = onEnd;
      current = { sources, over: onEnd };
    });
    current = null;
  };
  return { play, stop };
}

type DecodedSound =
  | { kind: 'chime'; seconds: number; rising: boolean }
  | { kind: 'pause'; seconds: number }
  | { kind: 'clip'; seconds: number; buffer: AudioBuffer };

async function decodeSound(
  context: BaseAudioContext,
  sound: Sound,
  packs: PackSource,
): Promise<DecodedSound> {
  if (sound.kind === 'chime') return { ...sound, seconds: chimeSeconds };
  if (sound.kind === 'pause') return sound;
  const clip = (await packs(sound.language))?.clip(sound.clip);
  if (!clip) return { kind: 'pause', seconds: 0 };
  const buffer = await context.decodeAudioData(clip);
  return { kind: 'clip', seconds: buffer.duration, buffer };
}

function startClip(
  context: BaseAudioContext,
  output: AudioNode,
  buffer: AudioBuffer,
  startSeconds: number,
): AudioBufferSourceNode {
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.connect(output);
  source.start(startSeconds);
  return source;
}

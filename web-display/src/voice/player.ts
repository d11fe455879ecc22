import { chimeLength, scheduleChime } from './chime.js';
import type { Sound, VoiceLanguage } from './sentence.js';
import type { VoicePack } from './voice-pack.js';

export type PackSource = (language: VoiceLanguage) => Promise<VoicePack | null>;

const lead = 0.1;
/** Resolve this long after the computed end even if no `ended` event arrives. */
const patience = 1_000;

/** Resolves when the last sound has ended or `stop` was called. */
export function createPlayer(context: AudioContext, packs: PackSource) {
  const volume = context.createGain();
  volume.connect(context.destination);
  let current: { sources: AudioBufferSourceNode[]; over: () => void } | null = null;
  let stops = 0;

  const stop = () => {
    stops += 1;
    for (const source of current?.sources ?? []) source.stop();
    current?.over();
    current = null;
    // Also silences a chime, which consists of many oscillators.
    volume.gain.value = 0;
  };
  const play = async (sounds: readonly Sound[], loudness: number): Promise<void> => {
    const begunAt = stops;
    const ready = await Promise.all(sounds.map((sound) => decoded(context, sound, packs)));
    if (stops !== begunAt) return;
    volume.gain.value = loudness;
    const sources: AudioBufferSourceNode[] = [];
    let at = context.currentTime + lead;
    for (const sound of ready) {
      if (sound.kind === 'chime') scheduleChime(context, volume, at, sound.rising);
      if (sound.kind === 'clip') sources.push(startClip(context, volume, sound.buffer, at));
      at += sound.seconds;
    }
    const length = (at - context.currentTime) * 1000;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, length + patience);
      const over = () => {
        clearTimeout(timer);
        resolve();
      };
      const last = sources[sources.length - 1];
      if (last) last.onended = over;
      current = { sources, over };
    });
    current = null;
  };
  return { play, stop };
}

type Ready =
  | { kind: 'chime'; seconds: number; rising: boolean }
  | { kind: 'pause'; seconds: number }
  | { kind: 'clip'; seconds: number; buffer: AudioBuffer };

async function decoded(context: BaseAudioContext, sound: Sound, packs: PackSource): Promise<Ready> {
  if (sound.kind === 'chime') return { ...sound, seconds: chimeLength };
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
  at: number,
): AudioBufferSourceNode {
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.connect(output);
  source.start(at);
  return source;
}

import type { ScreenSound } from '@hannun/shared';
import type { Speaker } from '../call/announcer.js';
import { createPlayer, type PackSource } from './player.js';
import { sentenceFor, type VoiceLanguage } from './sentence.js';
import { fetchVoicePack, type VoicePack } from './voice-pack.js';

/** `gain` returns 0 to 1, read at the moment of speaking. */
export type VoiceWishes = { wanted: boolean; languages: readonly VoiceLanguage[]; loudness: () => number };

export type TelevisionVoice = Speaker & {
  state: () => ScreenSound;
  subscribe: (listener: () => void) => () => void;
  wish: (wishes: VoiceWishes) => void;
};

/** Silent until enabled, and until the browser allows sound. */
export function createTelevisionVoice(fetchPack = fetchVoicePack): TelevisionVoice {
  const context = typeof AudioContext === 'undefined' ? null : new AudioContext();
  const packs = keptPacks(fetchPack);
  const player = context && createPlayer(context, packs);
  const listeners = new Set<() => void>();
  let wishes: VoiceWishes = { wanted: false, languages: ['ko'], loudness: () => 1 };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const state = (): ScreenSound => {
    if (!wishes.wanted) return 'off';
    if (!context) return 'missing';
    return context.state === 'running' ? 'on' : 'blocked';
  };
  if (context) {
    context.onstatechange = tell;
    armOnPress(context);
  }
  return {
    state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wish(next) {
      wishes = next;
      if (next.wanted) for (const language of next.languages) void packs(language);
      tell();
    },
    async say(group, { lanePlace, twice }) {
      if (state() !== 'on' || !player) return;
      const sounds = sentenceFor(group, { lanePlace, languages: wishes.languages, twice });
      await player.play(sounds, wishes.loudness()).catch(() => {
        // A broken clip or device must not delay the calls: they are shown anyway.
      });
    },
    hush: () => player?.stop(),
  };
}

/** Browsers allow sound only after a user gesture. */
function armOnPress(context: AudioContext): void {
  const arm = () => void context.resume();
  for (const press of ['keydown', 'pointerdown', 'touchend']) addEventListener(press, arm);
}

/** A pack that could not be fetched is tried again at the next call. */
function keptPacks(fetchPack: (language: VoiceLanguage) => Promise<VoicePack>): PackSource {
  const kept = new Map<VoiceLanguage, Promise<VoicePack | null>>();
  return (language) => {
    const known = kept.get(language);
    if (known) return known;
    const fetched = fetchPack(language).catch(() => {
      kept.delete(language);
      return null;
    });
    kept.set(language, fetched);
    return fetched;
  };
}

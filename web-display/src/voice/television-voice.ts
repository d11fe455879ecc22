import type { ScreenSound } from '@hannun/shared';
import type { Speaker } from '../call/announcer.js';
import { createPlayer, type PackSource } from './player.js';
import { sentenceFor, type VoiceLanguage } from './sentence.js';
import { fetchVoicePack, type VoicePack } from './voice-pack.js';

/** What is asked of the voice; `loudness` from 0 to 1 at the moment of speaking. */
export type VoiceWishes = { wanted: boolean; languages: readonly VoiceLanguage[]; loudness: () => number };

/** The television's voice: speaks, and tells whether it can be heard. */
export type TelevisionVoice = Speaker & {
  state: () => ScreenSound;
  subscribe: (listener: () => void) => () => void;
  wish: (wishes: VoiceWishes) => void;
};

/** A voice that stays silent until it is wished for and the browser lets it sound. */
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
        // A broken clip or device must never hold up the calls: the row shows them all the same.
      });
    },
    hush: () => player?.stop(),
  };
}

/** One press of any key or button arms the sound, as browsers ask. */
function armOnPress(context: AudioContext): void {
  const arm = () => void context.resume();
  for (const press of ['keydown', 'pointerdown', 'touchend']) addEventListener(press, arm);
}

/** Fetches each pack once; one that could not be had is asked for again at the next call. */
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

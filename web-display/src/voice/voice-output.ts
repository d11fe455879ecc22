import type { ScreenSound } from '@hannun/shared/contract';
import type { Language } from '@hannun/shared/i18n';
import type { SpeechOutput } from '../calls/announcer.js';
import { composeAnnouncement } from './announcement-sounds.js';
import { createPlayer, type PackSource } from './player.js';
import { fetchVoicePack, type VoicePack } from './voice-pack.js';

/** `gain` returns 0 to 1, read at the moment of speaking. */
export type VoiceOptions = { enabled: boolean; languages: readonly Language[]; gain: () => number };

export type VoiceOutput = SpeechOutput & {
  state: () => ScreenSound;
  subscribe: (listener: () => void) => () => void;
  configure: (options: VoiceOptions) => void;
};

/** Silent until enabled, and until the browser allows sound. */
export function createVoiceOutput(fetchPack = fetchVoicePack): VoiceOutput {
  const context = typeof AudioContext === 'undefined' ? null : new AudioContext();
  const packs = cachePacks(fetchPack);
  const player = context && createPlayer(context, packs);
  const listeners = new Set<() => void>();
  let options: VoiceOptions = { enabled: false, languages: ['ko'], gain: () => 1 };
  const notify = () => {
    for (const listener of listeners) listener();
  };
  const state = (): ScreenSound => {
    if (!options.enabled) return 'off';
    if (!context) return 'missing';
    return context.state === 'running' ? 'on' : 'blocked';
  };
  if (context) {
    context.onstatechange = notify;
    resumeOnPress(context);
  }
  return {
    state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    configure(next) {
      options = next;
      if (next.enabled) for (const language of next.languages) void packs(language);
      notify();
    },
    async announce(group, { laneIndex, twice }) {
      if (state() !== 'on' || !player) return;
      const sounds = composeAnnouncement(group, { laneIndex, languages: options.languages, twice });
      await player.play(sounds, options.gain()).catch(() => {
        // A broken clip or device must not delay the calls: they are shown anyway.
      });
    },
    stop: () => player?.stop(),
  };
}

/** Browsers allow sound only after a user gesture. */
function resumeOnPress(context: AudioContext): void {
  const resume = () => void context.resume();
  for (const press of ['keydown', 'pointerdown', 'touchend']) addEventListener(press, resume);
}

/** A pack that could not be fetched is tried again at the next call. */
function cachePacks(fetchPack: (language: Language) => Promise<VoicePack>): PackSource {
  const packs = new Map<Language, Promise<VoicePack | null>>();
  return (language) => {
    const known = packs.get(language);
    if (known) return known;
    const fetched = fetchPack(language).catch(() => {
      packs.delete(language);
      return null;
    });
    packs.set(language, fetched);
    return fetched;
  };
}

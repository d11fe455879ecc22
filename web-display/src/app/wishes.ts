import type { ScreenLayout, ScreenSettings } from '@hannun/shared';
import { isDarkHour } from '../television/dark-hours.js';
import type { VoiceLanguage } from '../voice/sentence.js';
import type { Address } from './address.js';

/** How a screen looks and sounds. */
export type Looks = { layout: ScreenLayout; theme: 'light' | 'dark' };
export type Voice = { wanted: boolean; languages: readonly VoiceLanguage[]; volume: number };

/** Loud enough for a lobby, where nobody set it (of 100). */
const usualVolume = 80;

/**
 * What a screen looks like: the office's word goes first, then the address, then the screen's own
 * shape and the hour; `present` in milliseconds since 1970.
 */
export function looksOf(
  { layout, theme }: Pick<Address, 'layout' | 'theme'>,
  settings: ScreenSettings,
  { shape, present }: { shape: ScreenLayout; present: number },
): Looks {
  const asked = settings.theme ?? theme ?? 'schedule';
  const byHour = isDarkHour(present, settings.darkFrom, settings.darkUntil) ? 'dark' : 'light';
  return { layout: settings.layout ?? layout ?? shape, theme: asked === 'schedule' ? byHour : asked };
}

/** What a screen says aloud: Korean, where neither the office nor the address asks for anything else. */
export function voiceOf({ voice }: Pick<Address, 'voice'>, settings: ScreenSettings): Voice {
  const asked = settings.voice ?? voice ?? 'ko';
  const volume = settings.volume ?? usualVolume;
  return {
    wanted: asked !== 'off' && volume > 0,
    languages: asked === 'ko-en' ? ['ko', 'en'] : ['ko'],
    volume,
  };
}

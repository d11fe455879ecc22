import type { ScreenLayout, ScreenSettings } from '@hannun/shared';
import { isDarkHour } from '../television/dark-hours.js';
import type { VoiceLanguage } from '../voice/sentence.js';
import type { Address } from './address.js';

export type Looks = { layout: ScreenLayout; theme: 'light' | 'dark' };
export type Voice = { wanted: boolean; languages: readonly VoiceLanguage[]; volume: number };

/** Loud enough for a lobby. */
const usualVolume = 80;

/** The office's setting wins over the address, and that over the screen's orientation and the time of day. */
export function looksOf(
  { layout, theme }: Pick<Address, 'layout' | 'theme'>,
  settings: ScreenSettings,
  { shape, present }: { shape: ScreenLayout; present: number },
): Looks {
  const asked = settings.theme ?? theme ?? 'schedule';
  const byHour = isDarkHour(present, settings.darkFrom, settings.darkUntil) ? 'dark' : 'light';
  return { layout: settings.layout ?? layout ?? shape, theme: asked === 'schedule' ? byHour : asked };
}

/** Korean, unless the office or the address asks otherwise. */
export function voiceOf({ voice }: Pick<Address, 'voice'>, settings: ScreenSettings): Voice {
  const asked = settings.voice ?? voice ?? 'ko';
  const volume = settings.volume ?? usualVolume;
  return {
    wanted: asked !== 'off' && volume > 0,
    languages: asked === 'ko-en' ? ['ko', 'en'] : ['ko'],
    volume,
  };
}

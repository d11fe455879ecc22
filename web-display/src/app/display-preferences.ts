import type { ColorScheme, ScreenLayout, ScreenSettings } from '@hannun/shared/contract';
import type { Language } from '@hannun/shared/i18n';
import { isDarkHour } from '../device/dark-hours.js';
import type { ScreenUrl } from './screen-url.js';

export type Appearance = { layout: ScreenLayout; theme: ColorScheme };
export type VoicePreferences = { enabled: boolean; languages: readonly Language[]; volume: number };

/** Loud enough for a lobby. */
const defaultVolumePercent = 80;

/** The office's setting wins over the address, and that over the screen's orientation and the time of day. */
export function resolveAppearance(
  { layout, theme }: Pick<ScreenUrl, 'layout' | 'theme'>,
  settings: ScreenSettings,
  { orientation, serverNowMs }: { orientation: ScreenLayout; serverNowMs: number },
): Appearance {
  const choice = settings.theme ?? theme ?? 'schedule';
  const byHour = isDarkHour(serverNowMs, settings.darkFrom, settings.darkUntil) ? 'dark' : 'light';
  return { layout: settings.layout ?? layout ?? orientation, theme: choice === 'schedule' ? byHour : choice };
}

/** Korean, unless the office or the address asks otherwise. */
export function resolveVoice(
  { voice }: Pick<ScreenUrl, 'voice'>,
  settings: ScreenSettings,
): VoicePreferences {
  const choice = settings.voice ?? voice ?? 'ko';
  const volume = settings.volume ?? defaultVolumePercent;
  return {
    enabled: choice !== 'off' && volume > 0,
    languages: choice === 'ko-en' ? ['ko', 'en'] : ['ko'],
    volume,
  };
}

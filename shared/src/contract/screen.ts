import type { LocalizedText, Notice } from './clinic.js';

/** `blocked` until someone presses a key; `missing` without sound or voice. */
export const screenSounds = ['on', 'off', 'blocked', 'missing'] as const;
export type ScreenSound = (typeof screenSounds)[number];

export const screenLayouts = ['landscape', 'portrait'] as const;
export type ScreenLayout = (typeof screenLayouts)[number];
export const colorSchemes = ['light', 'dark'] as const;
export type ColorScheme = (typeof colorSchemes)[number];
export const screenThemes = [...colorSchemes, 'schedule'] as const;
export type ScreenTheme = (typeof screenThemes)[number];
export const screenVoices = ['off', 'ko', 'ko-en'] as const;
export type ScreenVoice = (typeof screenVoices)[number];

/** Sent every few seconds. `target`: a clinic's id, or `district`. */
export type ScreenReport = {
  target: string;
  build: string;
  layout: ScreenLayout;
  theme: ColorScheme;
  width: number;
  height: number;
  sound: ScreenSound;
  shown: string;
};

export type ScreenSettings = {
  target?: string;
  layout?: ScreenLayout;
  theme?: ScreenTheme;
  /** Local clock times `HH:MM` between which a scheduled theme is dark. */
  darkFrom?: string;
  darkUntil?: string;
  volume?: number;
  voice?: ScreenVoice;
};

export type UrgentNotice = Notice;

/** A higher `reloads` than before asks the screen to reload. */
export type ScreenDesiredState = {
  settings: ScreenSettings;
  reloads: number;
  urgent: Notice | null;
  publicUrl: string | null;
  /** IANA name: a television's own time zone is often never set. */
  timeZone: string;
};

export type ScreenHealth = ScreenReport & {
  id: string;
  label: string;
  paired: boolean;
  device: string | null;
  lastContactAt: string;
  present: boolean;
  settings: ScreenSettings;
};

export type ScreensOverview = { screens: readonly ScreenHealth[]; urgent: Notice | null };

export type ClinicScreens = {
  silent: boolean;
  stopped: boolean;
  publicUrl: string | null;
  screens: readonly { id: string; label: string; sound: ScreenSound; lastContactAt: string }[];
};

export type ScreenPairing = { code: string; secret: string; expiresAt: string };

export type ScreenPairingState =
  | { state: 'waiting' }
  | { state: 'paired'; token: string; target: string; name: LocalizedText };

import type { Localized } from './clinic.js';

/**
 * Whether a lobby screen can be heard: `off` as it was set, `blocked` until someone presses a key,
 * `missing` where the set has no sound or no voice.
 */
export type ScreenSound = 'on' | 'off' | 'blocked' | 'missing';

export type ScreenLayout = 'landscape' | 'portrait';
export type ScreenTheme = 'light' | 'dark' | 'schedule';
/** What is spoken: nothing, Korean, or Korean and English. */
export type ScreenVoice = 'off' | 'ko' | 'ko-en';

/** What a lobby screen tells of itself every few seconds. `target`: a clinic's id, or `district`. */
export type ScreenReport = {
  target: string;
  build: string;
  layout: ScreenLayout;
  theme: 'light' | 'dark';
  width: number;
  height: number;
  sound: ScreenSound;
  /** What stands on it: `rows`, `stale`, `stopped`, `closed`, … */
  shown: string;
};

/** What the office set for a screen; what is left out, the screen or its address decides. */
export type ScreenSettings = {
  /** Which clinic's page (or `district`) it shows, where the office gave it to another one. */
  target?: string;
  layout?: ScreenLayout;
  theme?: ScreenTheme;
  /** Local clock times `HH:MM` between which a scheduled theme is dark. */
  darkFrom?: string;
  darkUntil?: string;
  /** 0 to 100. */
  volume?: number;
  voice?: ScreenVoice;
};

/** A text all screens show above everything else. */
export type UrgentNotice = { ko: string; en?: string };

/** The answer to a report. A `reloads` higher than before asks the screen to load itself anew. */
export type ScreenCare = {
  settings: ScreenSettings;
  reloads: number;
  urgent: UrgentNotice | null;
  /** The origin QR codes point at; `null`: the page's own. */
  publicUrl: string | null;
  /** The district's time zone, an IANA name: a television's own is often never set. */
  timeZone: string;
};

/** One screen as the office sees it; `present` while it was heard within the last minute. */
export type ScreenHealth = ScreenReport & {
  id: string;
  label: string;
  paired: boolean;
  /** The device it is paired as; `null`: it is not. */
  device: string | null;
  lastContactAt: string;
  present: boolean;
  settings: ScreenSettings;
};

/** `GET /api/v1/admin/screens`. */
export type ScreensOverview = { screens: readonly ScreenHealth[]; urgent: UrgentNotice | null };

/** `GET /api/v1/clinics/:id/screens`, for its tablets. */
export type ClinicScreens = {
  /** Screens stand there and none can be heard. */
  silent: boolean;
  /** A screen that was there shows old figures, or is not heard any more. */
  stopped: boolean;
  /** Where codes on slips lead, where the operator set it; else the address the tablet itself uses. */
  publicUrl: string | null;
  screens: readonly { id: string; label: string; sound: ScreenSound; lastContactAt: string }[];
};

/** `POST /api/v1/screens/pairings`: the code to show, and the secret only this screen knows. */
export type ScreenPairing = { code: string; secret: string; expiresAt: string };

/** `POST /api/v1/screens/pairings/redeem`. */
export type ScreenPairingState =
  | { state: 'waiting' }
  | { state: 'paired'; token: string; target: string; name: Localized };

import { LocalizedText } from './clinic.js';
import { screenCodePattern } from './credential-patterns.js';
import { displayText, displayTextOrEmpty, kebabId, time } from './fields.js';
import { maxScreenPixels, ranges, textRules } from './limits.js';
import { clockBeforeMidnightPattern, screenSecretPattern } from './patterns.js';
import {
  changeOf,
  described,
  exactly,
  flag,
  integer,
  integerBetween,
  listOf,
  named,
  nullable,
  object,
  oneOf,
  text,
  textMatching,
  union,
  type ValueOf,
} from './schema.js';
import { colorSchemes, screenLayouts, screenSounds, screenThemes, screenVoices } from './value-lists.js';

const pixels = integerBetween(1, maxScreenPixels);
const reportFields = {
  target: described('A clinic’s id, or `district`', kebabId),
  build: displayText(textRules.build),
  layout: oneOf(screenLayouts),
  theme: oneOf(colorSchemes),
  width: pixels,
  height: pixels,
  sound: oneOf(screenSounds),
  shown: displayText(textRules.shownPage),
};
export const ScreenReport = named('ScreenReport', object(reportFields));
export type ScreenReport = ValueOf<typeof ScreenReport>;

/** Local clock time between which a scheduled theme is dark. */
const clock = textMatching(clockBeforeMidnightPattern);
const settingsFields = {
  'target?': kebabId,
  'layout?': oneOf(screenLayouts),
  'theme?': oneOf(screenThemes),
  'darkFrom?': clock,
  'darkUntil?': clock,
  'volume?': integerBetween(...ranges.volume),
  'voice?': oneOf(screenVoices),
};
export const ScreenSettings = named('ScreenSettings', object(settingsFields));
export type ScreenSettings = ValueOf<typeof ScreenSettings>;

/** `null` resets a setting to the screen's own choice. */
export const ScreenChange = named(
  'ScreenChange',
  changeOf({ label: displayTextOrEmpty(textRules.deviceLabel), ...settingsFields }),
);
export type ScreenChange = ValueOf<typeof ScreenChange>;

export const UrgentNotice = named(
  'UrgentNotice',
  object({ ko: displayText(textRules.urgentNotice.ko), 'en?': displayText(textRules.urgentNotice.en) }),
);
export type UrgentNotice = ValueOf<typeof UrgentNotice>;

export const ScreenDesiredState = named(
  'ScreenDesiredState',
  object({
    settings: ScreenSettings,
    reloads: described('A higher number than before asks the screen to reload', integer),
    urgent: nullable(UrgentNotice),
    publicUrl: nullable(text),
    timeZone: described('IANA name: a television’s own time zone is often never set', text),
  }),
);
export type ScreenDesiredState = ValueOf<typeof ScreenDesiredState>;

export const ScreenHealth = named(
  'ScreenHealth',
  object({
    ...reportFields,
    id: text,
    label: text,
    paired: flag,
    device: nullable(text),
    lastContactAt: time,
    present: flag,
    settings: ScreenSettings,
  }),
);
export type ScreenHealth = ValueOf<typeof ScreenHealth>;

export const ScreensOverview = named(
  'ScreensOverview',
  object({
    screens: listOf(ScreenHealth),
    urgent: nullable(UrgentNotice),
    publicUrl: described(
      'What slips lead to; null: whichever address the tablet itself opened',
      nullable(text),
    ),
  }),
);
export type ScreensOverview = ValueOf<typeof ScreensOverview>;

export const ClinicScreens = named(
  'ClinicScreens',
  object({
    silent: flag,
    stopped: flag,
    publicUrl: nullable(text),
    screens: listOf(object({ id: text, label: text, sound: oneOf(screenSounds), lastContactAt: time })),
  }),
);
export type ClinicScreens = ValueOf<typeof ClinicScreens>;

export const ScreenPairing = named('ScreenPairing', object({ code: text, secret: text, expiresAt: time }));
export type ScreenPairing = ValueOf<typeof ScreenPairing>;

export const ScreenConfirmation = named(
  'ScreenConfirmation',
  object({
    code: textMatching(screenCodePattern),
    target: kebabId,
    'label?': displayText(textRules.deviceLabel),
  }),
);
export type ScreenConfirmation = ValueOf<typeof ScreenConfirmation>;

export const ScreenRedemption = named(
  'ScreenRedemption',
  object({ secret: textMatching(screenSecretPattern), screen: kebabId }),
);
export type ScreenRedemption = ValueOf<typeof ScreenRedemption>;

export const ScreenPairingState = named(
  'ScreenPairingState',
  union(
    object({ state: exactly('waiting') }),
    object({ state: exactly('paired'), token: text, target: text, name: LocalizedText }),
  ),
);
export type ScreenPairingState = ValueOf<typeof ScreenPairingState>;

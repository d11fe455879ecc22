import { LocalizedText } from './clinic.js';
import { pairingCodePattern } from './credential-patterns.js';
import { displayText, kebabId, time } from './fields.js';
import { maxClinicPlace, textRules } from './limits.js';
import {
  count,
  described,
  exactly,
  flag,
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
import { deviceRoles, officeRoles } from './value-lists.js';

export const officeActors = [
  object({ kind: exactly('first-credential') }),
  object({ kind: exactly('account'), id: text, name: text }),
] as const;
const OfficeActor = union(...officeActors);
export type OfficeActor = ValueOf<typeof OfficeActor>;

export const OfficeIdentity = named(
  'OfficeIdentity',
  object({
    actor: OfficeActor,
    role: oneOf(officeRoles),
    expiresAt: nullable(time),
    mustChoosePassword: described(
      'Somebody else set the password; nothing else is answered until it is changed',
      flag,
    ),
  }),
);
export type OfficeIdentity = ValueOf<typeof OfficeIdentity>;

const deviceFields = { id: text, role: oneOf(deviceRoles), clinicId: text, label: text };
export const Device = named('Device', object(deviceFields));
export type Device = ValueOf<typeof Device>;

export const OfficeDevice = named(
  'OfficeDevice',
  object({ ...deviceFields, heardAt: nullable(time), pending: count }),
);
export type OfficeDevice = ValueOf<typeof OfficeDevice>;

const pairingCode = textMatching(pairingCodePattern);
const deviceLabel = displayText(textRules.deviceLabel);
export const PairingCode = named('PairingCode', object({ code: pairingCode }));
export type PairingCode = ValueOf<typeof PairingCode>;

export const DevicePairing = named('DevicePairing', object({ code: pairingCode, 'label?': deviceLabel }));
export type DevicePairing = ValueOf<typeof DevicePairing>;

export const PairedDevice = named('PairedDevice', object({ token: text, device: Device }));

export const DeviceChange = named('DeviceChange', object({ 'label?': deviceLabel, 'clinicId?': kebabId }));
export type DeviceChange = ValueOf<typeof DeviceChange>;

export const PairingGrant = named('PairingGrant', object({ role: oneOf(deviceRoles), clinicId: kebabId }));
export type PairingGrant = ValueOf<typeof PairingGrant>;

export const IssuedPairingCode = named('IssuedPairingCode', object({ code: pairingCode, expiresAt: time }));

export const ClinicPlace = named(
  'ClinicPlace',
  object({ place: described('1 is the first', integerBetween(1, maxClinicPlace)) }),
);
export type ClinicPlace = ValueOf<typeof ClinicPlace>;

export const PairingPreview = named(
  'PairingPreview',
  object({ role: oneOf(deviceRoles), clinicId: text, name: LocalizedText }),
);
export type PairingPreview = ValueOf<typeof PairingPreview>;

const OfficePasskey = object({ id: text, label: text, createdAt: time });
export type OfficePasskey = ValueOf<typeof OfficePasskey>;

export const OfficeAccount = named(
  'OfficeAccount',
  object({
    id: text,
    name: text,
    role: oneOf(officeRoles),
    disabled: flag,
    createdAt: time,
    passkeys: listOf(OfficePasskey),
  }),
);
export type OfficeAccount = ValueOf<typeof OfficeAccount>;

export const OfficeSessionView = named(
  'OfficeSessionView',
  object({
    id: text,
    actor: OfficeActor,
    browser: text,
    openedAt: time,
    seenAt: time,
    expiresAt: time,
    current: flag,
  }),
);
export type OfficeSessionView = ValueOf<typeof OfficeSessionView>;

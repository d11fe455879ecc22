import { LocalizedText } from './clinic.js';
import { time } from './fields.js';
import {
  count,
  described,
  exactly,
  flag,
  listOf,
  named,
  nullable,
  object,
  oneOf,
  text,
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

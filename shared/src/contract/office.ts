import type { LocalizedText } from './clinic.js';

export const officeRoles = ['viewer', 'office'] as const;
export type OfficeRole = (typeof officeRoles)[number];

export const deviceRoles = ['staff', 'display'] as const;
export type DeviceRole = (typeof deviceRoles)[number];

export type OfficeActor = { kind: 'first-credential' } | { kind: 'account'; id: string; name: string };

/** `mustChoosePassword`: somebody else set the password; nothing else is answered until it is changed. */
export type OfficeIdentity = {
  actor: OfficeActor;
  role: OfficeRole;
  expiresAt: string | null;
  mustChoosePassword: boolean;
};

export type OfficeDevice = {
  id: string;
  role: DeviceRole;
  clinicId: string;
  label: string;
  heardAt: string | null;
  pending: number;
};

export type PairingPreview = { role: DeviceRole; clinicId: string; name: LocalizedText };

export type OfficePasskey = { id: string; label: string; createdAt: string };

export type OfficeAccount = {
  id: string;
  name: string;
  role: OfficeRole;
  disabled: boolean;
  createdAt: string;
  passkeys: readonly OfficePasskey[];
};

export type OfficeSessionView = {
  id: string;
  actor: OfficeActor;
  browser: string;
  openedAt: string;
  seenAt: string;
  expiresAt: string;
  current: boolean;
};

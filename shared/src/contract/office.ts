import type { Localized } from './clinic.js';

/** `office` sets up and changes; `viewer` only looks. */
export type OfficeRole = 'office' | 'viewer';

/** Who acts for the office: whoever holds the first credential, or a named account. */
export type OfficeActor = { kind: 'first-credential' } | { kind: 'account'; id: string; name: string };

/**
 * `GET /api/v1/admin/session`: who is signed in, and until when (ISO-8601; `null`: not by a session).
 * `mustChoosePassword`: somebody else gave the password, and nothing else is answered until it is changed.
 */
export type OfficeIdentity = {
  actor: OfficeActor;
  role: OfficeRole;
  expiresAt: string | null;
  mustChoosePassword: boolean;
};

/** A paired device and its health (`GET /api/v1/admin/devices`). */
export type OfficeDevice = {
  id: string;
  role: 'staff' | 'display';
  /** The clinic it speaks for; `district` for a screen of all. */
  clinicId: string;
  label: string;
  /** When it was heard last (ISO-8601); `null`: never. Of tablets only. */
  heardAt: string | null;
  /** Taps it held back when it was heard. */
  pending: number;
};

/** `POST /api/v1/devices/pair/preview`: what a code would make of the device that types it. */
export type PairingPreview = { role: 'staff' | 'display'; clinicId: string; name: Localized };

export type OfficePasskey = { id: string; label: string; createdAt: string };

/** A named account as the office sees it (`GET /api/v1/admin/accounts`). Times are ISO-8601. */
export type OfficeAccount = {
  id: string;
  name: string;
  role: OfficeRole;
  disabled: boolean;
  createdAt: string;
  passkeys: readonly OfficePasskey[];
};

/** Someone signed in somewhere (`GET /api/v1/admin/sessions`); `current`: the one that asks. */
export type OfficeSessionView = {
  id: string;
  actor: OfficeActor;
  /** Browser and system in a few words. */
  browser: string;
  openedAt: string;
  seenAt: string;
  expiresAt: string;
  current: boolean;
};

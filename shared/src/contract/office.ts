/** `office` sets up and changes; `viewer` only looks. */
export type OfficeRole = 'office' | 'viewer';

/** Who acts for the office: whoever holds the first credential, or a named account. */
export type OfficeActor = { kind: 'first-credential' } | { kind: 'account'; id: string; name: string };

/** `GET /api/v1/admin/session`: who is signed in, and until when (ISO-8601; `null`: not by a session). */
export type OfficeIdentity = { actor: OfficeActor; role: OfficeRole; expiresAt: string | null };

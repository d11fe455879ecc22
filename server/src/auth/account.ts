import type { OfficeRole } from '@hannun/shared/contract';

/** Passwords and passkeys are stored separately, so that concurrent changes do not overwrite each other. */
export type Account = { id: string; name: string; role: OfficeRole; disabled: boolean; createdAt: string };

import type { OfficeDevice } from '@hannun/shared/contract';

/** A staff device acts for exactly one clinic. */
export type Device = Omit<OfficeDevice, 'heardAt' | 'pending'>;

/** A tablet's last heartbeat (ISO-8601, server clock) and the number of commands it had not sent yet. */
export type TabletHealth = { heardAt: string; pending: number };

export type PairingGrant = Pick<Device, 'role' | 'clinicId'>;

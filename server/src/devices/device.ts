import type { HeldBooth } from '@hannun/shared/contract';

/** A tablet's last heartbeat (ISO-8601, server clock) and the number of commands it had not sent yet. */
export type TabletHealth = { heardAt: string; pending: number };

/** Where a tablet stands, and when it last said so (ISO-8601, server clock). */
export type TabletBooths = { clinicId: string; booths: readonly HeldBooth[]; heardAt: string };

import { createHash, randomUUID } from 'node:crypto';
import { keys } from '@hannun/server/redis/keys';
import type { Redis } from 'ioredis';

export type PairedTablet = { token: string; clinicId: string };

/** Pairs tablets directly in Redis, because the office's pairing codes are rate-limited. */
export const pairTablets = (redis: Redis, clinics: readonly string[]): Promise<PairedTablet[]> =>
  Promise.all(
    clinics.map(async (clinicId) => {
      const token = randomUUID();
      const hash = createHash('sha256').update(token).digest('hex');
      const device = { id: randomUUID(), role: 'staff', clinicId, label: 'bench' };
      await redis.hset(keys.devices, device.id, hash);
      await redis.hset(keys.deviceTokens, hash, JSON.stringify(device));
      return { token, clinicId };
    }),
  );

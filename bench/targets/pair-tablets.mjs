import { createHash, randomUUID } from 'node:crypto';
import { keys } from '../../server/dist/redis/keys.js';

/** Pairs tablets directly in Redis, because the office's pairing codes are rate-limited. */
export const pairTablets = (redis, clinics) =>
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

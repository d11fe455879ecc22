import { createHash, randomUUID } from 'node:crypto';
import { keys } from '../../server/dist/log/keys.js';

/**
 * Pairs a tablet with each of these clinics past the office, whose codes may be tried only ten times a minute.
 * @param {import('ioredis').Redis} redis
 * @param {string[]} clinics
 * @returns {Promise<{ token: string, clinicId: string }[]>} in that order
 */
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

import type { FastifyInstance } from 'fastify';
import { rateLimited } from '../refusal.js';
import type { addressReader } from './client-address.js';
import type { Limits } from './limits.js';

/** Refuses an address's requests beyond its limit before anything is done for them. */
export function limitRequests(
  server: FastifyInstance,
  limits: Limits,
  addressOf: ReturnType<typeof addressReader>,
): void {
  server.addHook('onRequest', async (request, reply) => {
    if (await limits.allows('requests', addressOf(request.raw))) return;
    const { status, rejection } = rateLimited();
    await reply
      .status(status)
      .headers({ 'retry-after': '1', 'cache-control': 'no-store' })
      .send({ error: rejection });
  });
}

import type { FastifyInstance } from 'fastify';
import { rateLimited } from '../refusal.js';
import type { addressReader } from './client-address.js';
import type { Limits } from './limits.js';

/**
 * Refuses an address's requests beyond its limit before anything is done for them, and hangs up, so that
 * what else was sent ahead on that line costs nothing.
 */
export function limitRequests(
  server: FastifyInstance,
  limits: Limits,
  addressOf: ReturnType<typeof addressReader>,
): void {
  const hungUp = new WeakSet<object>();
  server.addHook('onRequest', async (request, reply) => {
    const { socket } = request.raw;
    if (hungUp.has(socket)) return void reply.hijack();
    if (await limits.allows('requests', addressOf(request.raw))) return;
    if (hungUp.has(socket)) return void reply.hijack();
    hungUp.add(socket);
    socket.pause();
    reply.raw.once('finish', () => socket.destroySoon());
    const { status, rejection } = rateLimited();
    await reply
      .status(status)
      .headers({ 'retry-after': '1', 'cache-control': 'no-store', connection: 'close' })
      .send({ error: rejection });
  });
}

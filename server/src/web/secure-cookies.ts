import type { FastifyInstance } from 'fastify';

/** Where the public reaches the server by https, cookies go over nothing else, whoever ends the TLS. */
export function secureCookies(server: FastifyInstance): void {
  server.addHook('onSend', async (_, reply, payload) => {
    const cookie = reply.getHeader('set-cookie');
    if (typeof cookie === 'string' && !/; Secure/.test(cookie)) {
      // Setting this header again would add a second one.
      reply.removeHeader('set-cookie');
      reply.header('set-cookie', `${cookie}; Secure`);
    }
    return payload;
  });
}

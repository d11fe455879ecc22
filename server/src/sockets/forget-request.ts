import type { IncomingMessage } from 'node:http';
import type { Socket } from 'socket.io';

/**
 * Lets go of the request a socket came by, which weighs more than the socket itself. What a tablet on the
 * same connection may still be known by stays: its cookie, and the TCP socket with its address.
 */
export function forgetRequest(socket: Pick<Socket, 'conn'>): void {
  const { conn } = socket;
  const { headers, socket: tcp } = conn.request;
  const kept = { headers: headers.cookie ? { cookie: headers.cookie } : none, socket: tcp, connection: tcp };
  conn.request = kept as unknown as IncomingMessage;
  Object.assign(socket, { handshake: forgotten });
}

const none = {};
/** One for all: nobody asks how a viewer came. */
const forgotten = Object.freeze({ headers: none, query: none, auth: none });

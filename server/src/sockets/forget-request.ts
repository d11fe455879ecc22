import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'socket.io';

/** Engine.IO's stand-in for a response to a handshake, which it keeps, and with it the request, for a socket's life. */
const replies = new WeakMap<IncomingMessage, ServerResponse>();

/** A middleware of the socket server: notes what else holds a request, so that it can be forgotten. */
export function noteReply(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  replies.set(request, response);
  next();
}

/**
 * Lets go of the request a socket came by, which weighs more than the socket itself. What a tablet on the
 * same connection may still be known by stays: its cookie, how it came, and the TCP socket with its address.
 */
export function forgetRequest(socket: Pick<Socket, 'conn'>): void {
  const { conn } = socket;
  const { headers, socket: tcp } = conn.request;
  const kept = { headers: headers.cookie ? keptOf(headers) : none, socket: tcp, connection: tcp };
  Object.assign(replies.get(conn.request) ?? {}, { req: kept });
  conn.request = kept as unknown as IncomingMessage;
  Object.assign(socket, { handshake: forgotten });
}

const keptOf = ({ cookie, 'x-forwarded-proto': protocol }: IncomingMessage['headers']) =>
  protocol === undefined ? { cookie } : { cookie, 'x-forwarded-proto': protocol };

const none = {};
/** One for all: nobody asks how a viewer came. */
const forgotten = Object.freeze({ headers: none, query: none, auth: none });

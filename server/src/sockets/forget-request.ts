import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'socket.io';

/** Engine.IO keeps this response, and with it the request, as long as the socket lives. */
const replies = new WeakMap<IncomingMessage, ServerResponse>();

export function noteReply(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  replies.set(request, response);
  next();
}

/** Frees the handshake request, which is larger than the socket. Keeps what identifies a tablet on it. */
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
/** Shared: nothing reads a viewer's handshake. */
const forgotten = Object.freeze({ headers: none, query: none, auth: none });

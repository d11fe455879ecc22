import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'socket.io';

/** Engine.IO keeps this response, and with it the request, as long as the socket lives. */
const handshakeResponses = new WeakMap<IncomingMessage, ServerResponse>();

export function trackHandshakeResponse(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): void {
  handshakeResponses.set(request, response);
  next();
}

/** Frees the handshake request, which is larger than the socket. Keeps what identifies a tablet on it. */
export function releaseHandshake(socket: Pick<Socket, 'conn'>): void {
  const { conn } = socket;
  const { headers, socket: tcp } = conn.request;
  const retainedRequest = {
    headers: headers.cookie ? retainedHeaders(headers) : noHeaders,
    socket: tcp,
    connection: tcp,
  };
  Object.assign(handshakeResponses.get(conn.request) ?? {}, { req: retainedRequest });
  conn.request = retainedRequest as unknown as IncomingMessage;
  Object.assign(socket, { handshake: emptyHandshake });
}

const retainedHeaders = ({ cookie, 'x-forwarded-proto': protocol }: IncomingMessage['headers']) =>
  protocol === undefined ? { cookie } : { cookie, 'x-forwarded-proto': protocol };

const noHeaders = {};
/** Shared: nothing reads a viewer's handshake. */
const emptyHandshake = Object.freeze({ headers: noHeaders, query: noHeaders, auth: noHeaders });

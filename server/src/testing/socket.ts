import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { findEventProblem } from '../api-docs/testing/event-problems.js';
import { noteProblem } from './contract-problems.js';

type Options = Partial<ManagerOptions & SocketOptions>;

/** A socket that begins to connect to a server, a viewer's unless the address names another namespace. */
export function startSocket(url: string, options: Options = {}): Socket {
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, ...options });
  const namespace = new URL(url).pathname;
  socket.onAny((event, payload) =>
    noteProblem(findEventProblem({ namespace, event, kind: 'Push', payload })),
  );
  socket.on('connect_error', (error) => noteConnectError(namespace, error));
  return socket;
}

/** Opens such a socket. Rejects when it is refused. */
export async function openSocket(url: string, options: Options = {}): Promise<Socket> {
  const socket = startSocket(url, options);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error) => {
      socket.disconnect();
      reject(error);
    });
  });
  return socket;
}

/** What the server itself says has data; what fails below it has none. */
function noteConnectError(namespace: string, error: Error & { data?: unknown }): void {
  const { message, data } = error;
  if (data === undefined) return;
  noteProblem(
    findEventProblem({ namespace, event: 'connect_error', kind: 'Push', payload: { message, data } }),
  );
}

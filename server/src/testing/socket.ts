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
  checkAcks(socket, namespace);
  return socket;
}

/** Holds every acknowledgement against the description of the API. */
function checkAcks(socket: Socket, namespace: string): void {
  const emit = socket.emit.bind(socket);
  socket.emit = (event: string, ...sent: unknown[]) => {
    const ack = sent.at(-1);
    if (typeof ack !== 'function') return emit(event, ...sent);
    // With a timeout the error comes first.
    const checked = (...answer: unknown[]) => {
      if (!(answer[0] instanceof Error)) {
        const seen = { namespace, event, kind: 'Ack' as const, payload: answer.at(-1), request: sent[0] };
        noteProblem(findEventProblem(seen));
      }
      ack(...answer);
    };
    // The library marks a function that takes the error first.
    return emit(event, ...sent.slice(0, -1), Object.assign(checked, ack));
  };
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

import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { protocolVersion } from '@hannun/shared/contract';
import { io } from 'socket.io-client';
import { UserError } from '../bootstrap/cli.mjs';

const ackTimeoutMs = 5_000;
const beatIntervalMs = 5_000;
const retryDelayMs = 250;

/** A tablet without a screen: connects to `/staff`, sends heartbeats and one command at a time. */
export async function connectStaffDevice({ url, token, clinicId }) {
  const socket = io(new URL('/staff', url).href, {
    auth: { token, protocol: protocolVersion },
    transports: ['websocket'],
    forceNew: true,
  });
  await waitForConnection(socket);
  const beat = () => socket.volatile.emit('beat', { at: new Date().toISOString(), pending: 0 }, () => {});
  beat();
  const beats = setInterval(beat, beatIntervalMs);
  return {
    /** Sends one command until it is answered; retries carry the same id, so it counts once. */
    send: (body) =>
      emitUntilAnswered(socket, 'command', {
        id: randomUUID(),
        clinicId,
        at: new Date().toISOString(),
        ...body,
      }),
    desk: async () => (await emitUntilAnswered(socket, 'desk', { clinicId })).desk,
    close: () => {
      clearInterval(beats);
      socket.disconnect();
    },
  };
}

/** A refused token stays refused; anything else is retried by the socket itself. */
const waitForConnection = (socket) =>
  new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.on('connect_error', (error) => {
      if (!socket.active) reject(new UserError(`The server refused this device: ${error.message}`));
    });
  });

async function emitUntilAnswered(socket, event, request) {
  for (;;) {
    const answer = await socket
      .timeout(ackTimeoutMs)
      .emitWithAck(event, request)
      .catch(() => undefined);
    const retry = !answer || (!answer.ok && answer.error.code === 'unavailable');
    if (!retry) return answer;
    await setTimeout(retryDelayMs);
    if (!socket.active)
      throw new UserError('The server closed the connection of this device. It may have been revoked.');
  }
}

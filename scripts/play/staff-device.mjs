import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { protocol } from '@hannun/shared';
import { io } from 'socket.io-client';
import { Halt } from '../bootstrap/say.mjs';

const patience = 5_000;
const beatEvery = 5_000;
/** Before the same is asked again, so that a server in trouble is not asked in a tight circle. */
const retryPause = 250;

/**
 * A tablet without a screen: connected to `/staff`, beating, sending one command at a time.
 * @param {{ url: string, token: string, clinicId: string }} options
 */
export async function connectStaffDevice({ url, token, clinicId }) {
  const socket = io(new URL('/staff', url).href, {
    auth: { token, protocol },
    transports: ['websocket'],
    forceNew: true,
  });
  await connected(socket);
  const beat = () => socket.volatile.emit('beat', { at: new Date().toISOString(), pending: 0 }, () => {});
  beat();
  const beats = setInterval(beat, beatEvery);
  return {
    /** Sends one command until it is answered; retries carry the same id, so it counts once. */
    send: (body) =>
      answered(socket, 'command', { id: randomUUID(), clinicId, at: new Date().toISOString(), ...body }),
    /** The staff's view of the clinic. */
    desk: async () => (await answered(socket, 'desk', { clinicId })).desk,
    close: () => {
      clearInterval(beats);
      socket.disconnect();
    },
  };
}

/** A refused token will not become good by waiting; anything else is retried by the socket itself. */
const connected = (socket) =>
  new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.on('connect_error', (error) => {
      if (!socket.active) reject(new Halt(`The server refused this device: ${error.message}`));
    });
  });

async function answered(socket, event, request) {
  for (;;) {
    const answer = await socket
      .timeout(patience)
      .emitWithAck(event, request)
      .catch(() => undefined);
    const retry = !answer || (!answer.ok && answer.error.code === 'unavailable');
    if (!retry) return answer;
    await setTimeout(retryPause);
    if (!socket.active)
      throw new Halt('The server ended the connection of this device; it may have been revoked.');
  }
}

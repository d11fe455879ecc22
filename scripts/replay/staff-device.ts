import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import {
  type Ack,
  type Desk,
  type DeskAck,
  protocolVersion,
  type Rejected,
  type StaffHandshake,
  type StaffPushes,
  type StaffRequests,
} from '@hannun/shared/contract';
import type { CommandBody } from '@hannun/shared/log-file';
import { io, type Socket } from 'socket.io-client';
import { UserError } from '../bootstrap/cli.ts';

const ackTimeoutMs = 5_000;
const beatIntervalMs = 5_000;
const retryDelayMs = 250;

export type StaffDevice = {
  /** Sends one command until it is answered; retries carry the same id, so it counts once. */
  send: (command: CommandBody & { at: string }) => Promise<Ack>;
  desk: () => Promise<Desk>;
  close: () => void;
};

type StaffSocket = Socket<StaffPushes, StaffRequests>;
type Credentials = { url: string; token: string; clinicId: string };

/** A tablet without a screen: connects to `/staff`, sends heartbeats and one command at a time. */
export async function connectStaffDevice({ url, token, clinicId }: Credentials): Promise<StaffDevice> {
  const socket: StaffSocket = io(new URL('/staff', url).href, {
    auth: { token, protocol: protocolVersion } satisfies StaffHandshake,
    transports: ['websocket'],
    forceNew: true,
  });
  await waitForConnection(socket);
  const beat = () => socket.volatile.emit('beat', { at: new Date().toISOString(), pending: 0 }, () => {});
  beat();
  const beats = setInterval(beat, beatIntervalMs);
  return {
    send: (body) => {
      const command = { id: randomUUID(), clinicId, ...body };
      return requestUntilAnswered<Ack>(socket, () =>
        socket.timeout(ackTimeoutMs).emitWithAck('command', command),
      );
    },
    desk: async () => {
      const answer = await requestUntilAnswered<DeskAck>(socket, () =>
        socket.timeout(ackTimeoutMs).emitWithAck('desk', { clinicId }),
      );
      if (answer.ok) return answer.desk;
      throw new UserError(`The server refused this device: ${answer.error.message}`);
    },
    close: () => {
      clearInterval(beats);
      socket.disconnect();
    },
  };
}

/** A refused token stays refused; anything else is retried by the socket itself. */
const waitForConnection = (socket: StaffSocket): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.on('connect_error', (error) => {
      if (!socket.active) reject(new UserError(`The server refused this device: ${error.message}`));
    });
  });

async function requestUntilAnswered<Answer extends { ok: true } | Rejected>(
  socket: StaffSocket,
  request: () => Promise<Answer>,
): Promise<Answer> {
  for (;;) {
    const answer = await request().catch(() => undefined);
    const isFinal = answer && (answer.ok || answer.error.code !== 'unavailable');
    if (isFinal) return answer;
    await setTimeout(retryDelayMs);
    if (!socket.active)
      throw new UserError('The server closed the connection of this device. It may have been revoked.');
  }
}

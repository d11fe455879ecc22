import type { Server } from 'socket.io';
import { type EngineConnection, engineInternals } from './socket-writer.js';

const maxQueuedPackets = 32;
const maxQueuedCharacters = 64 * 1024;

/** What is missed is state: the client reconnects and gets the latest, so nothing needs to be buffered. */
export function disconnectSlowConsumers(server: Server): void {
  server.engine.on('connection', (connection: EngineConnection) => connection.on('packetCreate', checkQueue));
}

function checkQueue(this: EngineConnection): void {
  const { transport, writeBuffer } = engineInternals(this);
  if (writeBuffer.length === 0 || !transport.socket?.bufferedAmount) return;
  if (writeBuffer.length >= maxQueuedPackets || countCharacters(writeBuffer) >= maxQueuedCharacters)
    transport.socket.terminate();
}

const countCharacters = (packets: readonly { data?: unknown }[]): number =>
  packets.reduce((sum, { data }) => sum + (typeof data === 'string' ? data.length : 0), 0);

import type { Server } from 'socket.io';
import { type Connection, underneath } from './wire.js';

const mostPackets = 32;
const mostText = 64 * 1024;

/** What is missed is state: the client reconnects and gets the latest, so nothing needs to be buffered. */
export function cutSlowReaders(server: Server): void {
  server.engine.on('connection', (connection: Connection) => connection.on('packetCreate', look));
}

function look(this: Connection): void {
  const { transport, writeBuffer } = underneath(this);
  if (writeBuffer.length === 0 || !transport.socket?.bufferedAmount) return;
  if (writeBuffer.length >= mostPackets || textIn(writeBuffer) >= mostText) transport.socket.terminate();
}

const textIn = (packets: readonly { data?: unknown }[]): number =>
  packets.reduce((sum, { data }) => sum + (typeof data === 'string' ? data.length : 0), 0);

import type { Server } from 'socket.io';
import { type Connection, underneath } from './wire.js';

/** Most that may wait behind what a peer does not read: packets, and characters in them. */
const mostPackets = 32;
const mostText = 64 * 1024;

/**
 * Cuts whoever does not read what is sent, instead of keeping it all. What was missed is state: clients come
 * again by themselves and are told the present one.
 */
export function cutSlowReaders(server: Server): void {
  server.engine.on('connection', (connection: Connection) => connection.on('packetCreate', look));
}

/** One function for all connections, called with the one a packet is for. */
function look(this: Connection): void {
  const { transport, writeBuffer } = underneath(this);
  if (writeBuffer.length === 0 || !transport.socket?.bufferedAmount) return;
  if (writeBuffer.length >= mostPackets || textIn(writeBuffer) >= mostText) transport.socket.terminate();
}

const textIn = (packets: readonly { data?: unknown }[]): number =>
  packets.reduce((sum, { data }) => sum + (typeof data === 'string' ? data.length : 0), 0);

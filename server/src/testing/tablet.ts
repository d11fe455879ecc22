import { randomUUID } from 'node:crypto';
import type { Ack, Command } from '@hannun/shared/contract';
import type { Socket } from 'socket.io-client';
import type { TestNode } from './node.js';
import { openSocket } from './socket.js';

/** A clinic of the demonstration district that is open round the clock. */
export const plaza = 'wangsimni-plaza';

/** Pairs a new staff device of the clinic; resolves to its token. */
export async function pairTablet({ devices }: TestNode, clinicId = plaza, label = 'test'): Promise<string> {
  const { code } = await devices.createCode({ role: 'staff', clinicId });
  return (await devices.pair(code, label, label)).token;
}

export const openTablet = (node: Pick<TestNode, 'url'>, token: string): Promise<Socket> =>
  openSocket(`${node.url}/staff`, { auth: { token }, reconnection: true, reconnectionDelay: 20 });

type CommandBody<C> = C extends Command ? Omit<C, 'id' | 'clinicId' | 'at'> : never;
/** What a member of staff taps: a command without what the tablet adds. */
export type Tap = CommandBody<Command>;

/** A new command with its own id, tapped at 11:00 unless `at` is given. */
export const tap = (command: Tap, at = '2026-11-23T02:00:00.000Z', clinicId = plaza) => ({
  id: randomUUID(),
  clinicId,
  at,
  ...command,
});

export const checkIn = (party = 1) => tap({ type: 'check-in', lane: 'pcr', party });

export async function send(socket: Socket, command: unknown): Promise<Ack> {
  return socket.timeout(10_000).emitWithAck('command', command);
}

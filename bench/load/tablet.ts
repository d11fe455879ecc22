import { randomUUID } from 'node:crypto';
import type { Ack, CommandOf, ResultOf } from '@hannun/shared/contract';
import { RawWebSocket } from './raw-websocket.ts';

type TapType = 'call' | 'check-in' | 'check-out';
type Tap<Type extends TapType = TapType> = { type: Type } & Omit<CommandOf<Type>, 'id' | 'clinicId' | 'at'>;

export type Tablet = {
  tap: <Type extends TapType>(tap: Tap<Type>) => Promise<Ack<ResultOf[Type]>>;
  close: () => void;
};

type TabletOptions = { port: number; token: string; clinicId: string };
type Pending = { resolve: (ack: never) => void; reject: (error: Error) => void };

export async function openTablet({ port, token, clinicId }: TabletOptions): Promise<Tablet> {
  const socket = new RawWebSocket({ port, path: '/socket.io/?EIO=4&transport=websocket' });
  const pending = new Map<number, Pending>();
  let lastId = 0;
  const admitted = new Promise<void>((resolve, reject) => {
    socket.onClose = () => {
      reject(new Error("The server closed a tablet's connection."));
      for (const { reject: lost } of pending.values())
        lost(new Error("The server closed a tablet's connection."));
    };
    socket.onText = (bytes, from, to) => {
      const text = bytes.toString('utf8', from, to);
      if (text === '2') socket.send('3');
      else if (text.startsWith('0{')) socket.send(`40/staff,${JSON.stringify({ token })}`);
      else if (text.startsWith('40/staff,')) resolve();
      else if (text.startsWith('44/staff,')) reject(new Error(`A tablet was rejected: ${text}`));
      else if (text.startsWith('43/staff,')) {
        const bracket = text.indexOf('[');
        const id = Number(text.slice(9, bracket));
        const [ack]: [never] = JSON.parse(text.slice(bracket));
        pending.get(id)?.resolve(ack);
        pending.delete(id);
      }
    };
  });
  await Promise.all([socket.opened, admitted]);
  return {
    tap: (body) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        pending.set(lastId, { resolve, reject });
        const command = { id: randomUUID(), clinicId, at: new Date().toISOString(), ...body };
        socket.send(`42/staff,${lastId}${JSON.stringify(['command', command])}`);
      }),
    close: () => socket.destroy(),
  };
}

export const checkIn: Tap<'check-in'> = { type: 'check-in', lane: 'pcr' };
export const call: Tap<'call'> = { type: 'call', lane: 'pcr', booth: '1' };

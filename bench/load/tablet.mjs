import { randomUUID } from 'node:crypto';
import { RawWebSocket } from './raw-websocket.mjs';

export async function openTablet({ port, token, clinicId }) {
  const socket = new RawWebSocket({ port, path: '/socket.io/?EIO=4&transport=websocket' });
  const pending = new Map();
  let lastId = 0;
  const admitted = new Promise((resolve, reject) => {
    socket.onClose = () => {
      reject(new Error("The server closed a tablet's connection."));
      for (const { reject: lost } of pending.values())
        lost(new Error("The server closed a tablet's connection."));
    };
    socket.onText = (bytes, from, to) => {
      const text = bytes.utf8Slice(from, to);
      if (text === '2') socket.send('3');
      else if (text.startsWith('0{')) socket.send(`40/staff,${JSON.stringify({ token })}`);
      else if (text.startsWith('40/staff,')) resolve();
      else if (text.startsWith('44/staff,')) reject(new Error(`A tablet was rejected: ${text}`));
      else if (text.startsWith('43/staff,')) {
        const bracket = text.indexOf('[');
        const id = Number(text.slice(9, bracket));
        pending.get(id)?.resolve(JSON.parse(text.slice(bracket))[0]);
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

export const checkIn = { type: 'check-in', lane: 'pcr' };
export const call = { type: 'call', lane: 'pcr', booth: '1' };

import { expect, it } from 'vitest';
import { HandshakeQueue } from './handshake-queue.js';

const nextTurn = () => new Promise((resume) => setImmediate(resume));

it('starts a single handshake at once, and a crowd in order, ten per tick', async () => {
  const queue = new HandshakeQueue();
  const entered: number[] = [];
  const come = (person: number) => queue.enqueue(() => entered.push(person));
  for (let person = 0; person < 25; person += 1) come(person);
  const after = [entered.length];
  for (let turn = 0; turn < 3; turn += 1) {
    await nextTurn();
    after.push(entered.length);
  }
  expect(after).toEqual([10, 20, 25, 25]);
  come(25);
  expect(entered).toEqual(Array.from({ length: 26 }, (_, person) => person));
});

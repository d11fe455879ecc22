import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { keys } from '../redis/keys.js';
import { useNode, useRedis } from '../testing/fixtures.js';
import { checkIn, openTablet, pairTablet, plaza, send } from '../testing/tablet.js';

const redis = await useRedis();

it('answers every tap it wrote before it stops, and writes none that it does not answer', async () => {
  const node = await useNode();
  const tablet = await openTablet(node, await pairTablet(node));
  tablet.io.reconnection(false);
  const stream = await fetch(`${node.url}/api/v1/clinics/${plaza}/stream`);
  const acked: string[] = [];
  const tap = async () => {
    const command = checkIn();
    const answer = await send(tablet, command).catch(() => null);
    if (answer?.ok) acked.push(command.id);
  };
  const answers = Array.from({ length: 50 }, tap);
  await Promise.any(answers);
  const closed = node.close();
  await Promise.all([...answers, closed, stream.text()]);
  const entries = await redis.client.xrange(keys.log(plaza, '2026-11-23'), '2-0', '+');
  const written = entries.map(([, [, json = '']]) => JSON.parse(json).command);
  expect(written.length).toBeGreaterThan(1);
  expect(written.sort()).toEqual(acked.sort());
});

it('does not wait for a tablet that disappeared with taps in progress', async () => {
  const node = await useNode();
  const tablet = await openTablet(node, await pairTablet(node));
  tablet.io.reconnection(false);
  const first = send(tablet, checkIn());
  for (let taps = 0; taps < 50; taps += 1) tablet.emit('command', checkIn(), () => undefined);
  await first;
  tablet.io.engine.close();
  await node.close();
  const entries = await redis.client.xrange(keys.log(plaza, '2026-11-23'), '2-0', '+');
  expect(entries.length).toBeGreaterThan(0);
});

it('does not wait for a connection that never sent a request', async () => {
  const node = await useNode();
  const line = connect(node.port, '127.0.0.1');
  await once(line, 'connect');
  // Once a later request is answered, the server has accepted the connection.
  await fetch(`${node.url}/healthz`);
  const cut = once(line, 'close');
  await Promise.all([node.close(), cut]);
});

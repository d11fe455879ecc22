import { randomUUID } from 'node:crypto';
import { protocolVersion } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { useNode } from '../testing/fixtures.js';
import { callApi } from '../testing/http-client.js';
import { openSocket } from '../testing/socket.js';
import { checkIn, pairTablet, send } from '../testing/tablet.js';

const node = await useNode();
const token = await pairTablet(node);

const refusedAs = async (path: string, options: object) =>
  openSocket(node.url + path, options).then(
    () => 'connected',
    (error) => error.data.code,
  );

it.each(['/', '/staff'])('tells a client of %s which side is too old', async (path) => {
  expect(await refusedAs(path, { auth: { token, protocol: 0 } })).toBe('client-too-old');
  expect(await refusedAs(path, { auth: { token, protocol: protocolVersion + 1 } })).toBe('server-too-old');
  expect(await refusedAs(path, { auth: { token }, query: { protocol: '0' } })).toBe('client-too-old');
  expect(await refusedAs(path, { auth: { token, protocol: protocolVersion } })).toBe('connected');
});

it('accepts a tablet that sends no version', async () => {
  const tablet = await openSocket(`${node.url}/staff`, { auth: { token } });
  expect(await send(tablet, checkIn())).toMatchObject({ ok: true });
  tablet.disconnect();
});

it.each([
  ['0', 426, 'client-too-old'],
  [String(protocolVersion + 1), 501, 'server-too-old'],
])('answers an HTTP command in protocol version %s with %i', async (version, status, code) => {
  const response = await callApi(node, '/commands', {
    method: 'POST',
    bearer: token,
    headers: { 'x-hannun-protocol': version },
    body: { ...checkIn(), id: randomUUID() },
  });
  expect(response.status).toBe(status);
  expect(response.body).toMatchObject({ error: { code } });
});

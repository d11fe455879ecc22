import type { Socket } from 'socket.io-client';
import { describe, expect, it } from 'vitest';
import { useNode } from '../testing/fixtures.js';
import { openSocket } from '../testing/socket.js';
import { checkIn, pairTablet } from '../testing/tablet.js';

const byProxy = { 'x-forwarded-proto': 'https' };

const node = await useNode({ trustedProxies: ['loopback'] });
const token = await pairTablet(node);

type Headers = Record<string, string>;
const me = async (headers: Headers) => (await fetch(`${node.url}/api/v1/devices/me`, { headers })).status;
const command = async (headers: Headers) => {
  const body = JSON.stringify(checkIn());
  const json = { ...headers, 'content-type': 'application/json' };
  return (await fetch(`${node.url}/api/v1/commands`, { method: 'POST', headers: json, body })).status;
};
const screens = async (headers: Headers) =>
  (await fetch(`${node.url}/api/v1/clinics/wangsimni-plaza/screens`, { headers })).status;
const socket = (headers: Headers): Promise<number> =>
  statusOf(openSocket(`${node.url}/staff`, { extraHeaders: headers }));
/** // Over the connection of a viewer whose handshake request is already released. */
const lateSocket = async (headers: Headers): Promise<number> => {
  const viewer = await openSocket(node.url, { extraHeaders: headers });
  const staff = viewer.io.socket('/staff');
  const opened = new Promise<Socket>((resolve, reject) => {
    staff.once('connect', () => resolve(staff)).once('connect_error', reject);
  });
  staff.connect();
  return statusOf(opened).finally(() => viewer.disconnect());
};
const statusOf = (opened: Promise<Socket>): Promise<number> =>
  opened.then(
    (open) => {
      open.disconnect();
      return 200;
    },
    () => 401,
  );

describe.each(Object.entries({ me, command, screens, socket, lateSocket }))('a device at %s', (_, ask) => {
  it('is recognised over https only by the __Host- cookie, which no other host can set', async () => {
    expect(await ask({ ...byProxy, cookie: `__Host-hannun_device=${token}` })).toBe(200);
    expect(await ask({ ...byProxy, cookie: `hannun_device=${token}` })).toBe(401);
    expect(await ask({ ...byProxy, cookie: `hannun_device=${token}; __Host-hannun_device=none` })).toBe(401);
  });

  it('is recognised over http by the plain cookie, the only one browsers store there', async () => {
    expect(await ask({ cookie: `hannun_device=${token}` })).toBe(200);
    expect(await ask({ cookie: `__Host-hannun_device=${token}` })).toBe(401);
  });
});

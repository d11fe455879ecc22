import { expect, it, vi } from 'vitest';
import { adminToken } from '../testing/admin-token.js';
import { useNode } from '../testing/fixtures.js';
import { callApi } from '../testing/http-client.js';
import { openSocket } from '../testing/socket.js';
import { checkIn, openTablet, pairTablet, send } from '../testing/tablet.js';

const node = await useNode({ logFormat: 'json' });

const post = (path: string, body: object) => callApi(node, `/${path}`, { method: 'POST', body });

it('logs how many requests were rejected and why, without tokens or addresses', async () => {
  const secret = 'a-token-that-was-revoked';
  await expect(openSocket(`${node.url}/staff`, { auth: { token: secret } })).rejects.toThrow();
  expect((await post('devices/pair', { code: 'BCDFGHJK' })).status).toBe(401);
  expect((await post('devices/pair', { code: 5 })).status).toBe(400);
  const tablet = await openTablet(node, await pairTablet(node));
  expect(await send(tablet, { ...checkIn(), clinicId: 'seongsu-station' })).toMatchObject({
    error: { code: 'forbidden' },
  });
  tablet.disconnect();
  const figures = await (await fetch(`${node.url}/metrics`)).text();
  expect(figures).toContain('# TYPE hannun_refused_total counter');
  expect(figures).toContain('hannun_refused_total{kind="unauthenticated"} 2');
  expect(figures).toContain('hannun_refused_total{kind="wishes"} 0');
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean(written.push(String(text))));
  // On shutdown it reports what is left.
  await node.close();
  vi.restoreAllMocks();
  const line = written.find((each) => each.includes('Rejected')) ?? '';
  expect(JSON.parse(line)).toMatchObject({
    level: 'warn',
    message: 'Rejected requests in the last 60 s: unauthenticated 2, forbidden 1, invalid 1.',
  });
  for (const trace of [secret, 'BCDFGHJK', '127.0.0.1', adminToken]) expect(line).not.toContain(trace);
});

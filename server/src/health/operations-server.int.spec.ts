import { expect, it } from 'vitest';
import { useNode } from '../testing/fixtures.js';

const node = await useNode({ operationsPort: 0 });

const paths = ['/healthz', '/readyz', '/metrics'];
const statusOf = async (origin: string, path: string, method = 'GET') =>
  (await fetch(`${origin}${path}`, { method })).status;

it('serves operations paths on their own port only, however the path is written', async () => {
  const inside = `http://127.0.0.1:${node.operationsPort}`;
  for (const path of paths) expect(await statusOf(inside, path), path).toBe(200);
  const written = ['%6detrics', '/metrics', 'metrics/', 'metrics?x', 'metrics;x', 'a/../metrics', '%72eadyz'];
  for (const path of [...paths, ...written.map((rest) => `/${rest}`)])
    for (const method of ['GET', 'HEAD', 'POST'])
      expect(await statusOf(node.url, path, method), `${method} ${path}`).toBe(404);
});

it('serves nothing else on the operations port', async () => {
  const inside = `http://127.0.0.1:${node.operationsPort}`;
  for (const path of ['/', '/api/v1/clinics', '/api/v1/admin/devices', '/office', '/socket.io/'])
    expect(await statusOf(inside, path), path).toBe(404);
  expect(await statusOf(node.url, '/api/v1/clinics')).toBe(200);
});

it('answers readiness for nobody it does not know', async () => {
  const readiness = `http://127.0.0.1:${node.operationsPort}/readyz`;
  const refused = await fetch(`${readiness}?for=tablets`);
  expect([refused.status, await refused.json()]).toMatchObject([400, { error: { code: 'invalid' } }]);
  expect(await statusOf(readiness, '?for=viewers&from=balancer')).toBe(200);
});

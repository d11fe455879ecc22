import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { pairDevice } from './office-api.ts';

afterEach(() => void vi.unstubAllEnvs());

/** The address of a server whose office refuses every credential. */
async function startRefusingServer(): Promise<string> {
  const server = createServer((_, response) => response.writeHead(401).end('{}'));
  onTestFinished(() => void server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it.each([
  ['the variable ADMIN_TOKEN', 'of-another-server'],
  ['/data/hannun/admin-token', ''],
])('names where a refused credential came from (%s) and where the right one is', async (source, token) => {
  vi.stubEnv('ADMIN_TOKEN', token);
  vi.stubEnv('DATA_DIR', '/data/hannun');
  const url = await startRefusingServer();
  const pairing = pairDevice({ url, credential: 'any', clinicId: 'plaza', label: 'Replay' });
  await expect(pairing).rejects.toThrow(
    new RegExp(
      `refused the credential in ${source}\\. Set ADMIN_TOKEN .*\\(npm start here: /data/hannun/admin-token\\)`,
    ),
  );
});

import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadOrCreateAdminToken } from './admin-token.js';

it('creates a 192-bit admin token once, in a file only its owner can read', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'hannun-token-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const made = await loadOrCreateAdminToken(null, dataDir);
  expect(made).toMatchObject({ value: expect.stringMatching(/^[\w-]{32}$/), isNew: true });
  expect(await loadOrCreateAdminToken(null, dataDir)).toMatchObject({ value: made.value, isNew: false });
  expect((await stat(join(dataDir, 'admin-token'))).mode & 0o077).toBe(0);
});

it('uses the configured token and rejects any other', async () => {
  const configured = await loadOrCreateAdminToken('given by the operator', '/nowhere');
  expect([
    configured.matches('given by the operator'),
    configured.matches('given'),
    configured.matches(undefined),
  ]).toEqual([true, false, false]);
});

it('refuses to start with a placeholder in the token file', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'hannun-token-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  await writeFile(join(dataDir, 'admin-token'), 'replace-with-a-long-random-text\n');
  await expect(loadOrCreateAdminToken(null, dataDir)).rejects.toThrow(
    /admin-token is too easy to guess.*Delete the file/,
  );
});

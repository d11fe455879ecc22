import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { inRoot } from '../bootstrap/paths.ts';

type LockedPackage = {
  version: string;
  link?: true;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: true;
};

const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(inRoot(file), 'utf8'));
const lock = (await read('package-lock.json')) as { packages: Record<string, LockedPackage> };
const installed = Object.entries(lock.packages).filter(([path]) => path.includes('node_modules/'));
const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The oldest version of each package without this known vulnerability; checked offline. */
const floors: Readonly<Record<string, readonly [version: string, why: string]>> = {
  'socket.io': ['4.8.4', 'rejects what 4.8.3 lets pass'],
  'socket.io-parser': ['4.2.7', 'CVE-2026-33151, CVE-2026-69185'],
  'engine.io': ['6.6.7', 'CVE-2026-59724, CVE-2026-59725'],
  ws: ['8.21.1', 'CVE-2026-48779, CVE-2026-62389'],
  ioredis: ['6.0.0', 'SNYK-JS-IOREDIS-19963957'],
  fastify: ['5.12.1', 'CVE-2026-25223, -25224, -3419, -33806'],
  '@fastify/proxy-addr': ['5.1.1', 'CVE-2026-92395'],
  '@nestjs/core': ['11.1.18', 'CVE-2026-35515'],
  'class-validator': ['0.14.0', 'CVE-2019-18413'],
};

it.each(Object.entries(floors))('%s is newer than its known vulnerabilities', (name, [floor]) => {
  const versions = installed.filter(([path]) => nameOf(path) === name).map(([, { version }]) => version);
  expect(versions.length).toBeGreaterThan(0);
  for (const version of versions)
    expect(
      version.localeCompare(floor, 'en', { numeric: true }),
      `${name} ${version}`,
    ).toBeGreaterThanOrEqual(0);
});

it('every package has a hash and comes from the registry', () => {
  const foreign = installed.filter(
    ([, { link, integrity, resolved = '' }]) =>
      !link && (!/^sha512-/.test(integrity ?? '') || /^(git|file|http:)/.test(resolved)),
  );
  expect(foreign.map(([path]) => path)).toEqual([]);
});

it('no package runs an install script', async () => {
  const { allowScripts } = (await read('package.json')) as { allowScripts: Record<string, boolean> };
  const scripted = installed
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => nameOf(path));
  const denied = Object.entries(allowScripts).filter(([, allowed]) => allowed === false);
  expect(scripted.filter((name) => !denied.some(([other]) => other === name))).toEqual([]);
});

import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { hasApt, runApt } from './apt.ts';
import { runOrFail } from './child-processes.ts';
import { logStep, UserError } from './cli.ts';
import { findFirstExecutable, findOnPath } from './find-executable.ts';
import { inCache } from './paths.ts';

const unpackDir = inCache('redis');
const cachedServer = inCache('redis', 'redis-server');
const cachedChecker = inCache('redis', 'redis-check-aof');
const debianPackages = ['redis-server', 'redis-tools', 'libjemalloc2', 'liblzf1', 'libatomic1'];

/** Finds a Redis server program, or unpacks Debian's packages; needs neither root nor an install. */
export async function ensureRedisProgram(): Promise<string> {
  const found = await findFirstExecutable([process.env.REDIS_SERVER ?? '', cachedServer]);
  // An earlier release unpacked it without the checker that each start needs.
  if (found === cachedServer && !existsSync(cachedChecker)) return writeLaunchers();
  const installed = found ?? (await findOnPath(['redis-server', 'valkey-server']));
  if (installed) return installed;
  if (await hasApt()) return unpackDebianRedis();
  throw redisMissing('');
}

async function unpackDebianRedis(): Promise<string> {
  logStep('Downloading Redis from Debian …');
  await mkdir(unpackDir, { recursive: true });
  await runApt(['download', ...debianPackages], { cwd: unpackDir }).catch((error: Error) => {
    throw redisMissing(` (${error.message})`);
  });
  const debs = (await readdir(unpackDir)).filter((file) => file.endsWith('.deb'));
  for (const deb of debs) await runOrFail('dpkg', ['-x', deb, '.'], { cwd: unpackDir });
  return writeLaunchers();
}

/** Launchers that let the unpacked programs find their own libraries. */
async function writeLaunchers(): Promise<string> {
  const libraries = (await readdir(`${unpackDir}/usr/lib`)).map((folder) => `${unpackDir}/usr/lib/${folder}`);
  for (const file of [cachedChecker, cachedServer]) {
    const start = `exec "${unpackDir}/usr/bin/${basename(file)}" "$@"`;
    await writeFile(file, `#!/bin/sh\nexport LD_LIBRARY_PATH="${libraries.join(':')}"\n${start}\n`);
    await chmod(file, 0o755);
  }
  return cachedServer;
}

const redisMissing = (why: string) =>
  new UserError(
    `Redis is missing${why}. Debian: sudo apt-get install redis-server · macOS: brew install redis · ` +
      'Windows: run this in WSL, or docker run -p 6379:6379 redis --appendonly yes --appendfsync always ' +
      '--aof-load-truncated no and set REDIS_URL=redis://127.0.0.1:6379',
  );

import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { apt, hasApt } from './debian.mjs';
import { firstRunnable, onPath } from './on-path.mjs';
import { mustRun } from './processes.mjs';
import { inCache } from './root.mjs';
import { Halt, say } from './say.mjs';

const unpacked = inCache('redis');
const program = inCache('redis', 'redis-server');
const checker = inCache('redis', 'redis-check-aof');
const debianPackages = ['redis-server', 'redis-tools', 'libjemalloc2', 'liblzf1', 'libatomic1'];

/** Finds a Redis server program, or unpacks Debian's packages; needs neither root nor an install. */
export async function ensureRedisProgram() {
  const found = await firstRunnable([process.env.REDIS_SERVER ?? '', program]);
  // An earlier release unpacked it without the checker that each start needs.
  if (found === program && !existsSync(checker)) return writeStarters();
  const installed = found ?? (await onPath(['redis-server', 'valkey-server']));
  if (installed) return installed;
  if (await hasApt()) return unpackDebianRedis();
  throw missing('');
}

async function unpackDebianRedis() {
  say('Downloading Redis from Debian …');
  await mkdir(unpacked, { recursive: true });
  await apt(['download', ...debianPackages], { cwd: unpacked }).catch((error) => {
    throw missing(` (${error.message})`);
  });
  const debs = (await readdir(unpacked)).filter((file) => file.endsWith('.deb'));
  for (const deb of debs) await mustRun('dpkg', ['-x', deb, '.'], { cwd: unpacked });
  return writeStarters();
}

/** Launchers that let the unpacked programs find their own libraries. */
async function writeStarters() {
  const libraries = (await readdir(`${unpacked}/usr/lib`)).map((folder) => `${unpacked}/usr/lib/${folder}`);
  for (const file of [checker, program]) {
    const start = `exec "${unpacked}/usr/bin/${basename(file)}" "$@"`;
    await writeFile(file, `#!/bin/sh\nexport LD_LIBRARY_PATH="${libraries.join(':')}"\n${start}\n`);
    await chmod(file, 0o755);
  }
  return program;
}

const missing = (why) =>
  new Halt(
    `Redis is missing${why}. Debian: sudo apt-get install redis-server · macOS: brew install redis · ` +
      'Windows: run this in WSL, or docker run -p 6379:6379 redis --appendonly yes --appendfsync always ' +
      '--aof-load-truncated no and set REDIS_URL=redis://127.0.0.1:6379',
  );

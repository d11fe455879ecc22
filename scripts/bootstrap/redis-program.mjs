import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { apt, hasApt } from './debian.mjs';
import { firstRunnable, onPath } from './on-path.mjs';
import { mustRun } from './processes.mjs';
import { inCache } from './root.mjs';
import { Halt, say } from './say.mjs';

const unpacked = inCache('redis');
const program = inCache('redis', 'redis-server');
const debianPackages = ['redis-server', 'redis-tools', 'libjemalloc2', 'liblzf1', 'libatomic1'];

/** A real Redis server program: installed, unpacked before, or unpacked now from Debian's packages. */
export async function ensureRedisProgram() {
  const found = await firstRunnable([process.env.REDIS_SERVER ?? '', program]);
  const installed = found ?? (await onPath(['redis-server', 'valkey-server']));
  if (installed) return installed;
  if (await hasApt()) return unpackDebianRedis();
  throw missing('');
}

/** Needs neither root nor an install, and starts no service. */
async function unpackDebianRedis() {
  say('Fetching Redis from Debian …');
  await mkdir(unpacked, { recursive: true });
  await apt(['download', ...debianPackages], { cwd: unpacked }).catch((error) => {
    throw missing(` (${error.message})`);
  });
  const debs = (await readdir(unpacked)).filter((file) => file.endsWith('.deb'));
  for (const deb of debs) await mustRun('dpkg', ['-x', deb, '.'], { cwd: unpacked });
  return writeStarter();
}

/** One file that starts the unpacked server with its own libraries, so that a path is all one needs. */
async function writeStarter() {
  const libraries = (await readdir(`${unpacked}/usr/lib`)).map((folder) => `${unpacked}/usr/lib/${folder}`);
  const start = `exec "${unpacked}/usr/bin/redis-server" "$@"`;
  await writeFile(program, `#!/bin/sh\nexport LD_LIBRARY_PATH="${libraries.join(':')}"\n${start}\n`);
  await chmod(program, 0o755);
  return program;
}

const missing = (why) =>
  new Halt(
    `Redis is missing${why}. Debian: sudo apt-get install redis-server · macOS: brew install redis · ` +
      'Windows: run this in WSL, or docker run -p 6379:6379 redis --appendonly yes --appendfsync always ' +
      'and set REDIS_URL=redis://127.0.0.1:6379',
  );

import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inRoot } from '../bootstrap/paths.ts';
import { ensureRedisProgram } from '../bootstrap/redis-program.ts';

const program = await ensureRedisProgram();
const script = inRoot('deploy', 'redis', 'start-redis.sh');
let dir: string;
let file: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hannun-aof-'));
  await mkdir(join(dir, 'appendonlydir'));
  file = aof('appendonly.aof.1.incr.aof');
});
afterEach(() => rm(dir, { recursive: true }));

const aof = (name: string): string => join(dir, 'appendonlydir', name);

/** Writes this file, and others before it, where a Redis of this folder looks for them. */
async function writeLog(text: string, before: Record<string, string> = {}): Promise<void> {
  const names = [...Object.keys(before), 'appendonly.aof.1.incr.aof'];
  for (const [name, content] of Object.entries(before)) await writeFile(aof(name), content);
  const lines = names.map((name, index) => `file ${name} seq ${index + 1} type i\n`);
  await writeFile(aof('appendonly.aof.manifest'), lines.join(''));
  await writeFile(file, text);
}

type Repair = { code: number | null; output: string };

/** Runs the script; returns its exit code and its output. `env` adds environment variables. */
const repair = (args: readonly string[] = ['--dir', dir], env: NodeJS.ProcessEnv = {}): Promise<Repair> =>
  new Promise((resolve) => {
    // Named by the program, so that its own checker is found.
    const child = execFile(
      'sh',
      [script, '--mend-only', ...args],
      { env: { ...process.env, PATH: `${join(program, '..')}:${process.env.PATH}`, ...env } },
      (_error, _out, output) => resolve({ code: child.exitCode, output }),
    );
  });
const now = async (): Promise<string> => `${await readFile(file)}`;
const savedParts = async (): Promise<string[]> => {
  const names = (await readdir(join(dir, 'appendonlydir'))).filter((name) => name.includes('.cut-'));
  return Promise.all(names.sort().map(async (name) => `${await readFile(aof(name))}`));
};

const respCommand = (...all: string[]): string =>
  [`*${all.length}`, ...all.flatMap((argument) => [`$${argument.length}`, argument]), ''].join('\r\n');
const multi = respCommand('MULTI');
const select = respCommand('SELECT', '0');
const exec = respCommand('EXEC');
const logged = respCommand('XADD', 'hannun:{plaza}:log:2026-11-23', '7-0', 'entry', '{}');
const counted = respCommand('HSET', 'hannun:{plaza}:live', 'waiting', '1');
const paired = respCommand('HSET', 'hannun:devices', 'tablet', 'hash');
const revoked = respCommand('HDEL', 'hannun:devices', 'tablet');
const tap = multi + logged + counted + exec;

/** The parts of a file: every second one has to be removed. */
const halfTransactions: Readonly<Record<string, readonly string[]>> = {
  'before a plain write': [select + paired, multi + logged, select + revoked + tap],
  'before a transaction': [tap, multi + logged, multi + select + logged + exec],
  'begun right after a start': [tap, multi + select + logged, select + revoked + tap],
  'of nothing but MULTI, before acked writes': [paired, multi, select + revoked + paired + tap],
  'of nothing but MULTI, before acked writes to the end': [paired, multi, select + revoked],
  'of nothing but MULTI, before a transaction': [tap, multi, select + tap + paired],
  'more than once, and torn at the end': [
    tap,
    multi + logged,
    select + revoked + tap,
    multi + select + logged,
    multi + select + logged + exec,
    `${multi}*3\r\n$4\r\nXA`,
  ],
  'before a start torn at its MULTI': [tap, multi + logged, '', multi, multi + select + logged + exec],
  'before a transaction torn at its MULTI': [tap, multi + logged, '', multi],
};

it.each(Object.entries(halfTransactions))(
  'removes exactly the half transaction that an earlier start left %s',
  async (_, parts) => {
    await writeLog(parts.join(''));
    const { code, output } = await repair();
    const removed = parts.filter((_part, index) => index % 2 === 1);
    expect([code, output.trim().split('\n').length]).toEqual([0, removed.length]);
    expect(await now()).toBe(parts.filter((_part, index) => index % 2 === 0).join(''));
    expect(await savedParts()).toEqual(removed);
    expect(output).toContain(`removed ${removed[0]?.length} bytes`);
    const whole = `start-redis: ${aof('appendonly.aof.manifest')} is intact; nothing to repair.\n`;
    expect(await repair()).toEqual({ code: 0, output: whole });
  },
);

it('removes a torn transaction that was the first after a start', async () => {
  await writeLog(tap);
  await repair();
  await writeFile(file, tap + multi + select + paired);
  expect((await repair()).code).toBe(0);
  expect(await now()).toBe(tap);
});

it('removes zeros that the file system left for a write that never happened', async () => {
  await writeLog(`${tap}${multi}${logged}${'\0'.repeat(500)}`);
  expect((await repair()).code).toBe(0);
  expect(await now()).toBe(tap);
});

it.each<[fault: string, damage: (text: string) => string, at: number]>([
  ['meaningless bytes', (text) => text.replace('$4\r\nXADD', '####XADD'), multi.length + 4],
  ['a length that is too short', (text) => text.replace('$4\r\nXADD', '$3\r\nXADD'), multi.length + 11],
  ['a length beyond the end', (text) => text.replace('$4\r\nXADD', '$9999\r\nXADD'), multi.length],
  ['zeros before further writes', (text) => text.replace('*4', '\0\0'), (multi + logged).length + 2],
  ['an EXEC of nothing', (text) => exec + text, 0],
])('rejects a file damaged by %s and leaves it unchanged', async (_, damage, at) => {
  const damaged = select + damage(tap + tap);
  await writeLog(damaged);
  const { code, output } = await repair();
  expect([code, output.trim().split('\n')]).toEqual([
    1,
    [
      expect.stringMatching(
        new RegExp(`${file} is damaged at byte ${select.length + at};.*docs/operations\\.md`),
      ),
    ],
  ]);
  expect(await now()).toBe(damaged);
  expect(await savedParts()).toEqual([]);
});

const spoilt = exec.replace('EXEC', 'E\\EC');
it.each<[where: string, parts: [string, string, string, string]]>([
  ['amid taps', [tap, multi + logged, spoilt, tap + select + paired + tap]],
  ['in the last tap', [tap, multi + logged, spoilt, '']],
  ['before a plain write', [tap, multi + logged, spoilt, revoked + tap]],
  ['before a start', [tap, multi + logged, spoilt, select + revoked + tap]],
  ['before a start with a tap', [tap, multi + logged, spoilt, multi + select + logged + exec]],
  ['in the first transaction after a start', [tap, multi + select + paired, spoilt, revoked + tap]],
])(
  'rejects a file whose EXEC is damaged %s, whether the folder was checked before or not',
  async (_, parts) => {
    const place = `damaged at byte ${(parts[0] + parts[1]).length};`;
    for (const seen of [false, true]) {
      await writeLog(parts.join(''));
      await writeFile(join(dir, 'start-redis.lock'), seen ? 'seen' : '');
      expect(await repair()).toMatchObject({ code: 1, output: expect.stringContaining(place) });
      expect(await now()).toBe(parts.join(''));
    }
    expect(await savedParts()).toEqual([]);
  },
);

it('refuses a half transaction that the next start does not end, whether it repaired the folder before or not', async () => {
  for (const seen of ['', 'seen']) {
    await writeLog(tap + multi + logged + tap);
    await writeFile(join(dir, 'start-redis.lock'), seen);
    expect((await repair()).output).toContain(`damaged at byte ${(tap + multi + logged).length};`);
  }
});

it('removes a half transaction from an earlier file too, and refuses a torn earlier file', async () => {
  await writeLog(tap, { 'first.aof': tap + multi + logged });
  expect((await repair()).code).toBe(0);
  expect(`${await readFile(aof('first.aof'))}`).toBe(tap);
  await writeLog(tap, { 'first.aof': tap + multi + logged.slice(0, -5) });
  expect(await repair()).toMatchObject({ code: 1, output: expect.stringContaining('first.aof is damaged') });
});

it('finds the file from a configuration file, and without a manifest', async () => {
  const config = join(dir, 'redis.conf');
  await writeFile(config, `port 1\ndir "${dir}"\nappenddirname other\nappendfilename "log.aof"\n`);
  await mkdir(join(dir, 'other'));
  await writeFile(join(dir, 'other', 'log.aof.manifest'), 'file log.aof.1.incr.aof seq 1 type i\n');
  await writeFile(join(dir, 'other', 'log.aof.1.incr.aof'), tap + multi);
  await repair([config]);
  expect(`${await readFile(join(dir, 'other', 'log.aof.1.incr.aof'))}`).toBe(tap);
  await writeFile(join(dir, 'old.aof'), tap + multi);
  await repair(['--dir', dir, '--appendfilename', 'old.aof']);
  expect(`${await readFile(join(dir, 'old.aof'))}`).toBe(tap);
});

it.each<[setting: string, text: (folder: string) => string]>([
  ['DIR', (folder) => `DIR ${folder}\n`],
  ['include', (folder) => `include '${join(folder, 'own.conf')}'\n`],
])('reports where it looked when there is no file, with %s in the configuration file', async (_, text) => {
  const folder = join(dir, 'with blank');
  await mkdir(folder);
  await writeFile(join(folder, 'own.conf'), `dir "${folder}" \n`);
  await writeFile(join(dir, 'redis.conf'), text(folder));
  const output = `start-redis: no append-only file in ${join(folder, 'appendonlydir')}.\n`;
  expect(await repair([join(dir, 'redis.conf')])).toEqual({ code: 0, output });
});

it.runIf(process.getuid?.() === 0)('leaves no file owned by root in the folder of another user', async () => {
  await writeLog(tap + multi);
  await chown(dir, 4711, 4712);
  await repair();
  for (const path of [join(dir, 'start-redis.lock'), `${file}.cut-1`])
    expect(await stat(path)).toMatchObject({ uid: 4711, gid: 4712 });
});

it('repairs no file that a Redis is writing', async () => {
  const port = ['--port', '0', '--unixsocket', join(dir, 'socket'), '--save', ''];
  const redis = spawn('sh', [script, program, ...port, '--dir', dir, '--appendonly', 'yes']);
  await once(redis.stdout, 'data');
  await writeFile(file, tap + multi);
  const { code, output } = await repair();
  redis.kill('SIGKILL');
  expect([code, output]).toEqual([1, expect.stringContaining('another Redis runs on')]);
  expect(await now()).toBe(tap + multi);
}, 15_000);

/** Lets the script find our program before the real one. */
async function instead(name: string, body: string): Promise<NodeJS.ProcessEnv> {
  const folder = join(dir, 'bin');
  await mkdir(folder, { recursive: true });
  const real = execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
  await writeFile(join(folder, name), `#!/bin/sh\n${body.replaceAll('REAL', real)}\n`);
  await chmod(join(folder, name), 0o755);
  return { PATH: `${folder}:${join(program, '..')}:${process.env.PATH}` };
}

it.each([
  ['head', 'REAL "$@" | REAL -c 9; exit 1'],
  ['sync', 'exit 1'],
])('changes nothing if the disk is full during the repair (%s fails)', async (name, body) => {
  const text = tap + multi + logged + select + revoked + tap;
  await writeLog(text);
  const { code, output } = await repair(['--dir', dir], await instead(name, body));
  expect([code, output]).toEqual([1, expect.stringContaining('Free some disk space')]);
  expect(await now()).toBe(text);
  expect((await repair()).code).toBe(0);
  expect(await now()).toBe(tap + select + revoked + tap);
});

it.each(['head', 'sync', 'cp', 'mv', 'dd'])(
  'completes the repair at the next start after a kill at %s',
  async (name) => {
    const whole = tap + select + revoked + tap;
    await writeLog(tap + multi + logged + select + revoked + tap + multi);
    await repair(['--dir', dir], await instead(name, 'kill -9 $PPID; REAL "$@"'));
    expect([whole, whole + multi, tap + multi + logged + select + revoked + tap + multi]).toContain(
      await now(),
    );
    expect((await repair()).code).toBe(0);
    expect(await now()).toBe(whole);
  },
);

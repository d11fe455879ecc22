import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inRoot } from './bootstrap/paths.ts';

let folder: string;
/** Not the project's own, as on a bare machine. */
let otherNode: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hannun-run-'));
  otherNode = join(folder, 'other-node');
  await copyFile(process.execPath, otherNode);
});
afterAll(() => rm(folder, { recursive: true }));

/** Starts a TypeScript file as `npm start` does. */
async function start(node: string, source: string, ...args: string[]) {
  const file = join(folder, 'command.ts');
  await writeFile(file, source);
  const command = [inRoot('scripts', 'run.mjs'), file, ...args];
  const child = spawn(node, command, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return {
    child,
    ended: ended.then(([output, errors, [code]]: [string, string, unknown[]]) => ({ output, errors, code })),
  };
}

it.each([['the project’s'], ['another']])(
  'runs a file with the project’s Node, started by %s',
  async (which) => {
    const node = which === 'another' ? otherNode : process.execPath;
    const source =
      'const [node, , ...args]: string[] = process.argv; console.log(node, ...args); process.exitCode = 3;';
    const { ended } = await start(node, source, '--speed', '60');
    expect(await ended).toEqual({ output: `${process.execPath} --speed 60\n`, errors: '', code: 3 });
  },
);

const stopsOnce = `
  let signals: number = 0;
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { signals += 1; });
  setInterval(() => signals > 0 && process.exit(signals), 50);
  console.log(process.pid);`;

it.each(['SIGINT', 'SIGTERM'] as const)('passes %s on once and ends with its program', async (signal) => {
  const { child, ended } = await start(otherNode, stopsOnce);
  await once(child.stdout, 'readable');
  child.kill(signal);
  expect(await ended).toMatchObject({ code: 1 });
});

it('ends its program when it is killed', async () => {
  const { child, ended } = await start(otherNode, stopsOnce);
  await once(child.stdout, 'readable');
  child.kill('SIGKILL');
  // Its program holds the other end of the output.
  expect(await ended).toMatchObject({ errors: '' });
});

it('installs the packages of the file’s folder first, and says so beside its output', async () => {
  await writeFile(join(folder, '.npmrc'), 'offline=true\naudit=false\nupdate-notifier=false\n');
  const npm = (...args: string[]) => execFileSync('npm', args, { cwd: folder, stdio: 'pipe' });
  const library = { name: 'greeting', version: '1.0.0', exports: './package.json' };
  await mkdir(join(folder, 'greeting'));
  await writeFile(join(folder, 'greeting', 'package.json'), JSON.stringify(library));
  npm('pack', './greeting');
  const dependencies = { greeting: 'file:greeting-1.0.0.tgz' };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', dependencies }));
  npm('install', '--package-lock-only');
  const source = "import greeting from 'greeting' with { type: 'json' }; console.log(greeting.version);";
  const notice = expect.stringMatching(`^· Installing the npm packages of ${folder} .*\n$`);
  expect(await (await start(otherNode, source)).ended).toEqual({
    output: '1.0.0\n',
    errors: notice,
    code: 0,
  });
  expect(await (await start(otherNode, source)).ended).toEqual({ output: '1.0.0\n', errors: '', code: 0 });
});

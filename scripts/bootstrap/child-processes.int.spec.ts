import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { inRoot } from './paths.ts';

/**
 * Like npm running a bundler: a shell that does not forward signals, and a child that takes a moment to end.
 */
const bundler = `sh -c 'trap "sleep 0.2; exit" TERM INT; echo $$ > "$FIFO"; while :; do sleep 0.05; done' & wait`;

/** How a program ends that gets a stop signal while its bundler runs. */
async function stoppedBy(signal: NodeJS.Signals) {
  const folder = await mkdtemp(join(tmpdir(), 'hannun-processes-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const fifo = join(folder, 'fifo');
  execFileSync('mkfifo', [fifo]);
  const parts = pathToFileURL(inRoot('scripts', 'bootstrap', 'child-processes.ts')).href;
  const program = `
    const { stopChildrenOnSignal, run } = await import('${parts}');
    stopChildrenOnSignal({ code: 0 });
    const { code } = await run('sh', ['-c', process.env.BUNDLER], { quiet: true });
    console.log('went on', code);`;
  const env = { ...process.env, FIFO: fifo, BUNDLER: bundler };
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  const bundlerPid = Number(await readFile(fifo, 'utf8'));
  child.kill(signal);
  const [code] = await once(child, 'close');
  return { code, output, leftRunning: isAlive(bundlerPid) };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0) && process.kill(pid, 'SIGKILL');
  } catch {
    // `process.kill` throws when there is no such process.
    return false;
  }
}

it('stops all descendants on a signal before it exits', async () => {
  const ended = await Promise.all([stoppedBy('SIGTERM'), stoppedBy('SIGINT')]);
  const orderly = { code: 0, output: '', leftRunning: false };
  expect(ended).toEqual([orderly, orderly]);
});

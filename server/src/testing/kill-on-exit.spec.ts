import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { isAlive } from './is-alive.js';

it.each(['exit', 'receive SIGTERM'])('kills child processes when the tests %s', async (how) => {
  const body = `
    import { spawn } from 'node:child_process';
    import { killOnExit } from ${JSON.stringify(join(import.meta.dirname, 'kill-on-exit.ts'))};
    console.log(killOnExit(spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })).pid);
    ${how === 'exit' ? 'process.exit()' : 'setInterval(() => {}, 1000)'}`;
  const tests = spawn(process.execPath, ['--input-type=module', '-e', body], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void tests.kill('SIGKILL'));
  const [output] = await once(tests.stdout, 'data');
  const pid = Number(output);
  expect(pid).toBeGreaterThan(0);
  tests.kill('SIGTERM');
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 5_000);
});

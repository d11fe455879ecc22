import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FakePrinter } from '../../server/src/testing/fake-printer.js';
import { killOnExit } from '../../server/src/testing/kill-on-exit.js';
import { printOutput } from '../../server/src/testing/print-output.js';
import { requestPairingCode } from '../../server/src/testing/staff-tablet.js';

const root = resolve(import.meta.dirname, '../..');

export type SlipPrinter = AsyncDisposable & { cuts: () => number };

/** A receipt printer on the network, and `npm run print-bridge` that serves it the slips of a clinic. */
export async function openSlipPrinter(url: string, clinicId: string): Promise<SlipPrinter> {
  const opened = new AsyncDisposableStack();
  const printer = opened.use(await FakePrinter.start(() => 'well'));
  const dataDir = await mkdtemp(join(tmpdir(), 'hannun-bridge-'));
  opened.defer(() => rm(dataDir, { recursive: true, force: true }));
  const { port } = printer.address;
  const code = await requestPairingCode(url, clinicId, 'printer');
  const bridge = spawn(
    process.execPath,
    [
      join(root, 'scripts/run.mjs'),
      'scripts/print-bridge.ts',
      ...['--url', url, '--code', code, '--printer', `tcp://127.0.0.1:${port}`],
    ],
    { cwd: root, env: { ...process.env, DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  printOutput(bridge);
  killOnExit(bridge, 'SIGTERM');
  opened.defer(async () => {
    const exited = once(bridge, 'exit');
    bridge.kill('SIGTERM');
    await exited;
  });
  return { cuts: () => printer.whole.length, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

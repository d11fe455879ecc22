import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { killOnExit } from '../../server/src/testing/kill-on-exit.js';
import { printOutput } from '../../server/src/testing/print-output.js';
import { requestPairingCode } from '../../server/src/testing/staff-tablet.js';

const root = resolve(import.meta.dirname, '../..');
/** ESC/POS. */
const cut = '\x1dV';
const statusRequest = '\x10\x04';
/** Answered once all before it is printed. */
const endRequest = '\x1dr\x01';
/** Online, cover closed, paper there. */
const ready = 0x12;

export type SlipPrinter = AsyncDisposable & { cuts: () => number };

/** A receipt printer on the network, and `npm run print-bridge` that serves it the slips of a clinic. */
export async function openSlipPrinter(url: string, clinicId: string): Promise<SlipPrinter> {
  const opened = new AsyncDisposableStack();
  let cuts = 0;
  const sockets = new Set<Socket>();
  const printer = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      const text = bytes.toString('latin1');
      cuts += text.split(cut).length - 1;
      for (let asked = text.split(statusRequest).length - 1; asked > 0; asked -= 1)
        socket.write(Buffer.of(ready));
      if (text.includes(endRequest)) socket.write(Buffer.of(0));
    });
  });
  await once(printer.listen(0, '127.0.0.1'), 'listening');
  opened.defer(async () => {
    for (const socket of sockets) socket.destroy();
    await once(printer.close(), 'close');
  });
  const dataDir = await mkdtemp(join(tmpdir(), 'hannun-bridge-'));
  opened.defer(() => rm(dataDir, { recursive: true, force: true }));
  const { port } = printer.address() as AddressInfo;
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
  return { cuts: () => cuts, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { childEnvironment } from '../../scripts/bootstrap/child-processes.ts';
import { inRoot } from '../../scripts/bootstrap/paths.ts';
import { findFreePort } from '../../scripts/run/settings.ts';
import { pinToCore, serverCore } from './cpu-affinity.ts';
import type { ReferenceName, ServerTarget } from './server-target.ts';

export type ReferenceOptions = { program?: string; payload?: string };

/**
 * Starts one of the servers in `programs/` on the server's core. `payload` is what it sends, with `#` for the
 * version.
 */
export async function startReferenceServer(
  name: ReferenceName,
  { program = process.execPath, payload = '' }: ReferenceOptions = {},
): Promise<ServerTarget> {
  const port = await findFreePort();
  const file = inRoot('bench', 'targets', 'programs', `${name}.ts`);
  const child = spawn(program, [file], {
    env: childEnvironment({ NODE_ENV: 'production', PORT: String(port), PAYLOAD: payload }),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await pinToCore(child.pid, serverCore);
  const exited = once(child, 'exit');
  await Promise.race([
    once(child.stdout, 'data'),
    exited.then(([code]) => Promise.reject(new Error(`${name} stopped unexpectedly (${code}).`))),
  ]);
  return {
    ...{ kind: name, pid: child.pid ?? 0, port, url: `http://127.0.0.1:${port}` },
    async stop() {
      child.kill('SIGKILL');
      await exited.catch(() => {});
    },
  };
}

/** The Bun program, or `null` where it could not be installed. */
export function findBunProgram(): string | null {
  const platform = process.arch === 'arm64' ? 'aarch64' : process.arch;
  const file = inRoot('bench', 'node_modules', '@oven', `bun-${process.platform}-${platform}`, 'bin', 'bun');
  return existsSync(file) ? file : null;
}

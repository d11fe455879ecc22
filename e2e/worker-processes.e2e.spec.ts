import type { Board } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { closeAfterwards, use } from '../server/src/testing/close-afterwards.js';
import { isAlive } from '../server/src/testing/is-alive.js';
import { startSocket } from '../server/src/testing/socket.js';
import { openStaffTablet } from '../server/src/testing/staff-tablet.js';
import { startDemoServer } from './harness/demo-server.js';
import { childrenOf } from './harness/product-process.js';

const plaza = 'wangsimni-plaza';
const server = await use(startDemoServer({ env: { WORKERS: '2' } }));
const viewers: { version: () => number }[] = [];

async function openViewer(): Promise<void> {
  const socket = startSocket(server.url, { reconnection: true, reconnectionDelayMax: 200 });
  let version = 0;
  socket.on('board', (board: Board) => {
    version = board.version;
  });
  closeAfterwards(() => socket.disconnect());
  viewers.push({ version: () => version });
  await new Promise<void>((resolve) => {
    socket.on('connect', () => socket.emit('watch', { clinicId: plaza }, () => resolve()));
  });
}

async function readMetric(name: string): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
}

it('serves one port with two processes that show the same and report common metrics', async () => {
  for (let count = 0; count < 6; count += 1) await openViewer();
  using tablet = await openStaffTablet(server.url, plaza);
  const answer = await tablet.tap({ type: 'check-in', lane: 'pcr' });
  const version = answer.ok ? answer.version : Number.NaN;
  await expect.poll(() => viewers.map((viewer) => viewer.version())).toEqual(Array(6).fill(version));
  expect(await readMetric('hannun_processes')).toBe(2);
  // Any process answers for both.
  expect(await readMetric('hannun_connections')).toBe(7);
  expect(await readMetric('hannun_connections')).toBe(7);
});

it('replaces a process that dies, and stops all of them on a signal', async () => {
  const [first, second] = childrenOf(server.pid);
  // Without a process, this would be the tests' own group.
  if (!first) throw new Error('The server has no processes');
  process.kill(first, 'SIGKILL');
  await expect.poll(() => childrenOf(server.pid).filter((pid) => pid !== first)).toHaveLength(2);
  await expect.poll(() => readMetric('hannun_processes').catch(() => 0)).toBe(2);
  const now = childrenOf(server.pid);
  expect(now).toHaveLength(2);
  expect(now).toContain(second);
  await server.stop();
  expect(now.filter(isAlive)).toEqual([]);
});

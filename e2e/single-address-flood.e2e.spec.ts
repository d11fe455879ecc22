import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { use } from '../server/src/testing/close-afterwards.js';
import { encodeFrame, upgradeRequest } from '../server/src/testing/raw-connection.js';
import { startRedis } from '../server/src/testing/redis-server.js';
import { startServer } from '../server/src/testing/server-process.js';

// What a single address can cost the server. Linux gives a machine several loopback addresses.
const onLinux = process.platform === 'linux';
const descriptors = 1024;
/** `SIEGE_SECONDS=10` measures each flood separately and prints the figures. */
const measuredSeconds = Number(process.env.SIEGE_SECONDS ?? 0);

const redis = await use(startRedis());
const server = await use(startServer(redis.url, { descriptors }));
const port = Number(new URL(server.url).port);

/** CPU ticks used by the server, a hundred per second. */
function cpuTicks(): number {
  const [, fields = ''] = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ');
  const [user, system] = fields.split(' ').slice(11, 13);
  return Number(user) + Number(system);
}
async function shareOfCore(seconds: number): Promise<number> {
  const [before, began] = [cpuTicks(), performance.now()];
  await setTimeout(seconds * 1_000);
  return (10 * (cpuTicks() - before)) / (performance.now() - began);
}
const countOpenFiles = (): number => readdirSync(`/proc/${server.pid}/fd`).length;

/** Opens connections from an address that each send this at once. */
function openConnections(from: string, count: number, bytes: string | Buffer): Socket[] {
  return Array.from({ length: count }, () => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: from });
    // These connections are expected to be closed.
    socket.on('error', () => undefined).on('data', () => undefined);
    socket.on('connect', () => socket.write(bytes));
    return socket;
  });
}

/** Whether the server answers this address. */
async function isAnswered(from: string): Promise<boolean> {
  const [socket] = openConnections(from, 1, 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  if (!socket) return false;
  let received = '';
  socket.on('data', (chunk: Buffer) => {
    received += chunk;
  });
  await once(socket, 'close');
  return received.startsWith('HTTP/1.1 200');
}

/** The packets a viewer sends, each after so much was received. */
const viewerPackets = [
  ['"sid"', encodeFrame('40')],
  ['40{', encodeFrame('421["watch",{"clinicId":"wangsimni-plaza"}]')],
] as const;

type Viewer = { isShown: () => boolean; leave: () => void };

/** Opens viewers; each dials again when it loses its connection, as pages do, if it is a patient one. */
function openViewers(from: string, count: number, { patient = false } = {}): Viewer[] {
  return Array.from({ length: count }, () => {
    let socket: Socket | undefined;
    let received = '';
    let left = false;
    const dial = () => {
      received = '';
      [socket] = openConnections(from, 1, upgradeRequest());
      const packets = [...viewerPackets];
      socket?.on('data', (chunk: Buffer) => {
        received += chunk.toString('latin1');
        const [next] = packets;
        if (!next || !received.includes(next[0])) return;
        packets.shift();
        socket?.write(next[1]);
      });
      socket?.on('close', () => {
        if (patient && !left) dial();
      });
    };
    dial();
    return {
      isShown: () => socket?.destroyed === false && received.includes('431[{"ok":true'),
      leave: () => {
        left = true;
        socket?.destroy();
      },
    };
  });
}

const request = 'GET /api/v1/clinics HTTP/1.1\r\nHost: x\r\n\r\n';
const stream = 'GET /api/v1/clinics/wangsimni-plaza/stream HTTP/1.1\r\nHost: x\r\n\r\n';

describe.runIf(onLinux)('one address', () => {
  it.each([
    ['answered connections', request, '127.0.1.1'],
    ['silent connections', '', '127.0.1.2'],
    ['streams', stream, '127.0.1.3'],
  ])(
    'holds at most 2 % of the file descriptors with %s, and others are still served',
    async (_, bytes, from) => {
      const before = countOpenFiles();
      const sockets = openConnections(from, descriptors, bytes);
      for (let other = 1; other <= 20; other += 1) expect(await isAnswered(`127.0.2.${other}`)).toBe(true);
      await expect.poll(() => countOpenFiles() - before).toBeLessThanOrEqual(descriptors * 0.02);
      for (const socket of sockets) socket.destroy();
      await expect.poll(() => countOpenFiles() - before).toBeLessThanOrEqual(0);
    },
  );

  it('is answered on all connections of fifty phones, though requests are queued for seconds', async () => {
    const requestsPerConnection = 11;
    const answersOf = async (connections: number) => {
      const answering = openConnections('127.0.1.5', connections, '').map(async (socket) => {
        const sendRequest = () => socket.write('GET /api/v1/facts HTTP/1.1\r\nHost: x\r\n\r\n');
        let answered = 0;
        socket.on('data', (chunk: Buffer) => {
          answered += chunk.toString('latin1').split('HTTP/1.1 200').length - 1;
          if (answered < requestsPerConnection) sendRequest();
          else socket.destroy();
        });
        sendRequest();
        await once(socket, 'close');
        return answered;
      });
      return Promise.all(answering);
    };
    // The burst that is answered at once; the rest come in another second, whose own limit is no part of this.
    const answers = await answersOf(270);
    await setTimeout(1_000);
    answers.push(...(await answersOf(30)));
    expect(answers.filter((answered) => answered !== requestsPerConnection)).toEqual([]);
  });

  it('opens no file for answers that are not read', async () => {
    const assets = resolve(import.meta.dirname, '../mobile-web/dist/assets');
    const bySize = readdirSync(assets).sort(
      (a, b) => statSync(join(assets, b)).size - statSync(join(assets, a)).size,
    );
    const before = countOpenFiles();
    const bytes = `GET /assets/${bySize[0]} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(49);
    const sockets = openConnections('127.0.1.6', 20, bytes);
    for (const socket of sockets) socket.pause();
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    while (!sockets.every((socket) => socket.readableLength > 0 || socket.destroyed)) await setTimeout(50);
    expect(await isAnswered('127.0.4.2')).toBe(true);
    await expect.poll(() => countOpenFiles() - before).toBeLessThanOrEqual(sockets.length + 4);
    expect(new Set(sockets.map((socket) => String(socket.read()).slice(0, 12)))).toEqual(
      new Set(['HTTP/1.1 200']),
    );
    for (const socket of sockets) socket.destroy();
  });

  it('loses connections to others when its viewers hold all descriptors', async () => {
    const before = countOpenFiles();
    const greedyViewers = openViewers('127.0.1.4', descriptors);
    const shown = (viewers: typeof greedyViewers) => viewers.filter(({ isShown }) => isShown()).length;
    await expect.poll(() => countOpenFiles() - before).toBeGreaterThan(descriptors * 0.7);
    const addresses = Array.from({ length: 15 }, (_, index) => `127.0.3.${index + 1}`);
    const others = addresses.flatMap((from) => openViewers(from, 20, { patient: true }));
    await expect.poll(() => shown(others)).toBe(300);
    others.push(...openViewers('127.0.3.99', 100, { patient: true }));
    await expect.poll(() => shown(others)).toBe(400);
    expect(await isAnswered('127.0.4.1')).toBe(true);
    expect(shown(greedyViewers)).toBeGreaterThan(descriptors / 2);
    for (const viewer of [...greedyViewers, ...others]) viewer.leave();
  });
});

const repeatBytes = (each: Buffer | string) =>
  Buffer.concat(Array.from({ length: 400 }, () => Buffer.from(each)));
const emptyBuffer = Buffer.alloc(0);
const entered = Buffer.concat([Buffer.from(upgradeRequest()), encodeFrame('40')]);
const allTargets = JSON.stringify(Array.from({ length: 100 }, () => ({ clinicId: 'wangsimni-plaza' })));
const floodAttacks: [string, { opening: Buffer; flood: Buffer; connections: number }][] = [
  [
    'events',
    { opening: entered, flood: repeatBytes(encodeFrame(`421["watch",${allTargets}]`)), connections: 4 },
  ],
  ['namespaces', { opening: entered, flood: repeatBytes(encodeFrame('40/none,')), connections: 4 }],
  ['pings', { opening: entered, flood: repeatBytes(encodeFrame('', 0x9)), connections: 4 }],
  ['fragments', { opening: entered, flood: repeatBytes(encodeFrame('', 0, 0)), connections: 4 }],
  [
    'handshakes',
    {
      opening: Buffer.concat([Buffer.from(upgradeRequest()), encodeFrame('1')]),
      flood: emptyBuffer,
      connections: 20,
    },
  ],
  ['requests', { opening: Buffer.from(request), flood: repeatBytes(request), connections: 4 }],
  [
    'closed requests',
    {
      opening: Buffer.from(request.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')),
      flood: emptyBuffer,
      connections: 20,
    },
  ],
  [
    'pages',
    {
      opening: Buffer.from('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
      flood: emptyBuffer,
      connections: 20,
    },
  ],
  [
    'upgrades to nothing',
    {
      opening: Buffer.from(upgradeRequest().replace('/socket.io/', '/x/')),
      flood: emptyBuffer,
      connections: 20,
    },
  ],
  [
    'bodies without end',
    {
      opening: Buffer.from(
        'POST /api/v1/devices/pair HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n',
      ),
      flood: repeatBytes(' '),
      connections: 20,
    },
  ],
  [
    'large headers',
    {
      opening: Buffer.from(`GET / HTTP/1.1\r\nX: ${'y'.repeat(20_000)}\r\n`),
      flood: emptyBuffer,
      connections: 20,
    },
  ],
  ['slow headers', { opening: Buffer.from('GET / HTTP/1.1\r\nX: '), flood: emptyBuffer, connections: 100 }],
];

/** Floods the server from an address; the returned function stops it and resolves to its figures. */
async function startFlood(
  from: string,
  attack: (typeof floodAttacks)[number][1],
): Promise<() => Promise<unknown>> {
  const flooder = new Worker(new URL('../server/src/testing/connection-flood-worker.ts', import.meta.url), {
    workerData: { port, from, ...attack },
  });
  await once(flooder, 'online');
  return async () => {
    const exited = once(flooder, 'exit');
    flooder.postMessage('stop');
    await exited;
  };
}

/** How many connections of addresses beyond their budget were delayed so far. */
async function throttledConnections(): Promise<number> {
  const figures = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/kind="held"\} (\d+)/.exec(figures)?.[1]);
}

const mixed = ['events', 'fragments', 'requests', 'closed requests', 'upgrades to nothing', 'large headers'];
const floods: [string, (typeof floodAttacks)[number][1][]][] = measuredSeconds
  ? floodAttacks.map(([name, attack]) => [name, [attack]])
  : [
      [
        'all kinds of floods',
        floodAttacks.filter(([name]) => mixed.includes(name)).map(([, attack]) => attack),
      ],
    ];
/** A flood that costs less than a twentieth of a core is never delayed. */
const detectionTimeoutMs = 15_000;

it.runIf(onLinux).each(floods)(
  'limits one address to a twentieth of a core during %s, once the flood is detected',
  async (name, attacks) => {
    const seconds = measuredSeconds || 2;
    const idle = await shareOfCore(1);
    const from = `127.0.5.${1 + floods.findIndex(([each]) => each === name)}`;
    const before = await throttledConnections();
    const began = performance.now();
    const ends = await Promise.all(attacks.map((attack) => startFlood(from, attack)));
    while ((await throttledConnections()) === before && performance.now() - began < detectionTimeoutMs)
      await setTimeout(200);
    const detectedMs = performance.now() - began;
    const share = (await shareOfCore(seconds)) - idle;
    await Promise.all(ends.map((end) => end()));
    if (measuredSeconds)
      process.stdout.write(
        `| ${name} | ${(detectedMs / 1_000).toFixed(1)} | ${(100 * share).toFixed(1)} |\n`,
      );
    expect(share).toBeLessThanOrEqual(0.05);
  },
  90_000,
);

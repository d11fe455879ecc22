import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { WorkBudget } from '../limits/work-budget.js';
import { useNode, useStandingClock, useTablet } from '../testing/fixtures.js';
import {
  encodeFrame,
  openTcp,
  openViewerSocket,
  type RawConnection,
  upgradeRequest,
} from '../testing/raw-connection.js';
import { checkIn, openTablet, pairTablet, plaza, send } from '../testing/tablet.js';

const node = await useNode();
const narrow = await useNode({ rateLimitFactor: 0.02 });
const tablet = await useTablet(node);

/** A second of ticks: a tick delayed by other work on this machine still counts as one. */
async function waitASecond(): Promise<string> {
  for (let tick = 0; tick < 100; tick += 1) await setTimeout(10);
  return 'a second went by';
}
const closesWithinASecond = (gone: Promise<unknown>) => Promise.race([gone.then(() => 'cut'), waitASecond()]);

const pollOptions = { timeout: 10_000, interval: 200 };
const ping = 0x9;
const binary = 0x2;
const open = 0;
const watch = (id: number) => encodeFrame(`42${id}["watch",{"clinicId":"${plaza}"}]`);
const concatFrames = (count: number, each: (index: number) => Buffer) =>
  Buffer.concat(Array.from({ length: count }, (_, index) => each(index)));

/** A close frame without a reason. */
const closeFrame = /\x88.$/s;

const floods: [string, () => Buffer, RegExp][] = [
  ['events', () => concatFrames(500, watch), /rate-limited: too many packets at once/],
  [
    'namespaces',
    () => concatFrames(500, (index) => encodeFrame(`40/none-${index},`)),
    /rate-limited: too many/,
  ],
  [
    'attempts to join the staff namespace',
    () => concatFrames(500, () => encodeFrame('40/staff,{"token":"x"}')),
    /rate-limited: too/,
  ],
  ['joins and leaves', () => concatFrames(500, (index) => encodeFrame(index % 2 ? '40' : '41')), closeFrame],
  ['pings', () => concatFrames(500, () => encodeFrame('', ping)), /rate-limited: too many packets at once/],
  [
    'endless fragments',
    () => Buffer.concat([encodeFrame('', 1, open), concatFrames(60_000, () => encodeFrame('', 0, open))]),
    /\x88..\xf0(rate-limited: too many packets|$)/s,
  ],
  [
    'announced attachments',
    () => encodeFrame('451-["watch",{"_placeholder":true,"num":0}]'),
    /binary data is not accepted/,
  ],
  ['binary frames', () => encodeFrame(Buffer.alloc(9_000), binary), closeFrame],
];

describe.concurrent('closes a flooding connection with a reason, and still answers staff:', () => {
  it.each(floods)('%s', async (_, flood, why) => {
    const connection = await openViewerSocket(node.url);
    connection.socket.write(flood());
    const honest = send(tablet, checkIn());
    expect(await closesWithinASecond(connection.closed)).toBe('cut');
    expect(connection.received()).toMatch(why);
    expect(await honest).toMatchObject({ ok: true });
  });
});

it('answers "rate-limited" before it closes, and the same connection again a second later', async () => {
  const connection = await openViewerSocket(node.url);
  connection.socket.write(concatFrames(70, watch));
  await waitForText(connection, '4369[');
  expect(connection.received()).toMatch(
    /4369\[\{"ok":false,"error":\{"code":"rate-limited","message":"Too many requests/,
  );
  await expect
    .poll(async () => {
      connection.socket.write(watch(100));
      await once(connection.socket, 'data');
      return connection.received();
    }, pollOptions)
    .toContain('43100[{"ok":true');
  connection.socket.destroy();
});

it('counts a viewer’s requests by the size of the answers, and a tablet’s not at all', async () => {
  const spent = vi.spyOn(WorkBudget.prototype, 'spend');
  await tablet.timeout(10_000).emitWithAck('desk', { clinicId: plaza });
  expect(spent).not.toHaveBeenCalled();
  const connection = await openViewerSocket(node.url);
  connection.socket.write(encodeFrame('421["watch",{"district":true}]'));
  await waitForText(connection, '431[');
  const answered = spent.mock.calls.filter(([, kind]) => kind === 'answeredKb');
  expect(answered).toEqual([['127.0.0.1', 'answeredKb', expect.any(Number)]]);
  expect(answered[0]?.[2]).toBeGreaterThan(1);
  vi.restoreAllMocks();
  connection.socket.destroy();
});

it('lets a tablet send more per second than a viewer', async () => {
  const answers = await Promise.all(Array.from({ length: 200 }, () => send(tablet, checkIn())));
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);
});

it('closes slow or malformed requests and sockets that join no namespace, but a single slow one not at once', async () => {
  const beginnings = [
    'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ',
    '',
    '\x16\x03\x01 hello\r\n\r\n',
    upgradeRequest(),
  ];
  const openedAt = performance.now();
  const connections = beginnings.map((beginning) => {
    const connection = openTcp(node.url);
    connection.socket.write(beginning);
    return connection;
  });
  await Promise.race(connections.slice(0, 2).map(({ closed }) => closed));
  expect(performance.now() - openedAt).toBeGreaterThan(1_000);
  await Promise.all(connections.map(({ closed }) => closed));
  const [slow, silent, noisy] = connections.map(({ received }) => received());
  for (const answer of [slow, noisy]) expect(answer).toMatch(/^HTTP\/1\.1 400 .*"code":"invalid"/s);
  expect(silent).toBe('');
  expect(connections[3]?.received()).toMatch(/^HTTP\/1\.1 101 /);
});

it('answers at most fifty pipelined requests per connection and rejects the next one', async () => {
  const connection = openTcp(node.url);
  connection.socket.write('GET /api/v1/clinics HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(400));
  const honest = send(tablet, checkIn());
  await connection.closed;
  const answers = connection.received().match(/HTTP\/1\.1 \d+/g) ?? [];
  expect(answers.length).toBeLessThanOrEqual(51);
  expect(answers.filter((answer) => !answer.endsWith('200'))).toEqual(['HTTP/1.1 429']);
  expect(answers.at(-1)).toBe('HTTP/1.1 429');
  expect(await honest).toMatchObject({ ok: true });
});

it('closes many incomplete headers within a second, also on reused connections', async () => {
  const figures = async () => (await fetch(`${node.url}/metrics`)).text();
  const cutHeads = async () => Number(/kind="heads"\} (\d+)/.exec(await figures())?.[1]);
  const before = await cutHeads();
  const crowd = Array.from({ length: 40 }, () => openTcp(node.url));
  const beginning = 'GET /healthz HTTP/1.1\r\nHost: x\r\n';
  const answered = crowd.filter((_, index) => index % 2);
  for (const { socket } of answered) socket.write(`${beginning}\r\n`);
  await Promise.all(answered.map((connection) => waitForText(connection, ' 200 OK')));
  for (const { socket } of crowd) socket.write(beginning);
  expect(await closesWithinASecond(Promise.all(crowd.map(({ closed }) => closed)))).toBe('cut');
  for (const connection of crowd) expect(connection.received()).toContain('HTTP/1.1 400 ');
  expect(await cutHeads()).toBe(before + 40);
});

it('limits a client that floods through a trusted proxy, but neither the proxy nor its other clients', async () => {
  useStandingClock();
  const behind = await useNode({ trustedProxies: ['loopback'] });
  const requestFrom = (from: string) =>
    `GET /healthz HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${from}\r\n\r\n`;
  for (let count = 0; count < 15; count += 1) {
    const connection = openTcp(behind.url);
    connection.socket.write(requestFrom('2001:db8::1').repeat(60));
    await connection.closed;
  }
  const statusFor = async (from: string) => {
    const headers = { 'x-forwarded-for': from };
    return (await fetch(`${behind.url}/api/v1/clinics`, { headers })).status;
  };
  expect(await statusFor('2001:db8::2')).toBe(429);
  expect(await statusFor('2001:db8:0:1::2')).toBe(200);
});

describe('limits per address', () => {
  it('rejects requests beyond the limit with a contract error, whatever address they claim', async () => {
    useStandingClock();
    const { url } = await useNode({ rateLimitFactor: 0.02 });
    const ask = (headers: Record<string, string> = {}) => fetch(`${url}/api/v1/clinics`, { headers });
    const answers = await Promise.all(
      Array.from({ length: 240 }, (_, index) => ask({ 'x-forwarded-for': `203.0.113.${index}` })),
    );
    const rejected = answers.find(({ status }) => status === 429);
    expect(rejected?.headers.get('retry-after')).toBe('1');
    expect(rejected?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await rejected?.json()).toMatchObject({ error: { code: 'rate-limited', message: /second/ } });
    vi.advanceTimersByTime(10_000);
    expect((await ask()).status).toBe(200);
  });

  it('rejects handshakes beyond the limit with a reason', async () => {
    const connections = Array.from({ length: 60 }, () => openTcp(narrow.url));
    for (const { socket } of connections) socket.write(upgradeRequest());
    await expect
      .poll(() => connections.map(({ received }) => received()).join())
      .toContain('rate-limited: too many');
    for (const { socket } of connections) socket.destroy();
    await Promise.all(connections.map(({ closed }) => closed));
  });

  it('limits each device, and counts rejections in the metrics without addresses', async () => {
    const token = await pairTablet(narrow);
    // Earlier handshakes count until their second is over.
    const throttled = await vi.waitFor(() => openTablet(narrow, token), pollOptions);
    const look = () => throttled.timeout(10_000).emitWithAck('desk', { clinicId: plaza });
    const answers = await Promise.all(Array.from({ length: 5 }, look));
    expect(answers).toContainEqual(expect.objectContaining({ ok: false }));
    throttled.disconnect();
    expect(await (await fetch(`${narrow.url}/metrics`)).text()).toMatch(
      /hannun_refused_total\{kind="taps"\} [1-9]/,
    );
    const figures = await (await fetch(`${node.url}/metrics`)).text();
    expect(Number(/hannun_refused_total\{kind="lines"\} (\d+)/.exec(figures)?.[1])).toBeGreaterThan(5);
    expect(figures).not.toContain('127.0.0.1');
  });
});

async function waitForText(connection: RawConnection, text: string): Promise<void> {
  while (!connection.received().includes(text)) {
    if (connection.socket.destroyed) throw new Error(`Closed before "${text}": ${connection.received()}`);
    await Promise.race([once(connection.socket, 'data'), connection.closed]);
  }
}

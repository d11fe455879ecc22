import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { demoDistrict } from '../districts/demo-district.js';
import { adminToken } from '../testing/admin-token.js';
import { useNode, useTablet } from '../testing/fixtures.js';
import { encodeFrame, openTcp, upgradeRequest } from '../testing/raw-connection.js';
import { checkIn, pairTablet, plaza } from '../testing/tablet.js';
import { mutateJson } from './mutate-json.js';

/** `FUZZ_RUNS=5000 FUZZ_SEED=7` runs longer, with another seed. */
const runCount = Number(process.env.FUZZ_RUNS ?? 60);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_126);
const timeoutMs = Math.max(60_000, runCount * 200);
const maxGrowthBytes = 200 * 1024 * 1024;

let before: number;

const node = await useNode({ rateLimitFactor: 0 });
const token = await pairTablet(node);
const tablet = await useTablet(node, { token });
beforeAll(async () => {
  before = process.memoryUsage.rss();
});

/** The same tablet on the same socket, and anonymous viewers. */
async function expectOthersServed(): Promise<void> {
  const desk = await tablet.timeout(10_000).emitWithAck('desk', { clinicId: plaza });
  expect(desk).toMatchObject({ ok: true });
  expect((await fetch(`${node.url}/api/v1/clinics`)).status).toBe(200);
  expect(process.memoryUsage.rss() - before).toBeLessThan(maxGrowthBytes);
}

const packets = [
  '40',
  '41',
  '40/staff,{"token":"x"}',
  `421["watch",{"clinicId":"${plaza}"}]`,
  '42/staff,7["command",{}]',
  '431["answer"]',
  '451-["watch",{"_placeholder":true,"num":0}]',
  '4499',
  '2probe',
  '3',
  '5',
];
const mutatedPacket = fc
  .tuple(fc.constantFrom(...packets), fc.nat(), fc.string({ unit: 'binary', maxLength: 12 }))
  .map(([text, where, junk]) => {
    const at = where % (text.length + 1);
    return text.slice(0, at) + junk + text.slice(at + (where % 3));
  });
const text = fc.oneof(
  fc.constantFrom(...packets),
  mutatedPacket,
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const anyFrame = fc.oneof(
  { weight: 6, arbitrary: text.map((payload) => encodeFrame(payload)) },
  fc
    .tuple(fc.uint8Array({ maxLength: 130 }), fc.nat(15), fc.constantFrom(0, 0x80, 0x40, 0xf0))
    .map(([payload, opcode, flags]) => encodeFrame(Buffer.from(payload), opcode, flags)),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
);
const queries = fc.oneof(
  { weight: 8, arbitrary: fc.constant('EIO=4&transport=websocket') },
  fc.webQueryParameters(),
  fc.constantFrom(
    'EIO=3&transport=websocket',
    'EIO=4&transport=websocket&sid=__proto__',
    'transport=webtransport',
  ),
);

it(
  'survives arbitrary data over a socket',
  async () => {
    const attack = fc.asyncProperty(queries, fc.array(anyFrame, { maxLength: 40 }), async (query, frames) => {
      const connection = openTcp(node.url);
      connection.socket.write(upgradeRequest(query));
      connection.socket.end(Buffer.concat(frames));
      await connection.closed;
      expect(tablet.connected).toBe(true);
    });
    await fc.assert(attack, {
      seed,
      numRuns: runCount,
      examples: [
        [
          'EIO=4&transport=websocket',
          [
            encodeFrame('40'),
            encodeFrame('451-["x",{"_placeholder":true,"num":0}]'),
            encodeFrame('451-["y"]'),
          ],
        ],
        [
          'EIO=4&transport=websocket',
          [encodeFrame('40'), encodeFrame('40/__proto__,'), encodeFrame('42["__proto__",{}]')],
        ],
        ['EIO=4&transport=websocket&sid=__proto__', []],
      ],
    });
    await expectOthersServed();
  },
  timeoutMs,
);

it(
  'answers any body on every route without a server error',
  async () => {
    const { paths } = (await (await fetch(`${node.url}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { requestBody?: unknown }>>;
    };
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).flatMap((method) =>
        method === 'get' || path.includes('stream') ? [] : [{ path, method }],
      ),
    );
    const body = fc.oneof(
      fc.jsonValue({ maxDepth: 6 }).map((value) => JSON.stringify(value)),
      mutateJson(checkIn() as unknown as fc.JsonValue).map((value) => JSON.stringify(value)),
      fc.string({ unit: 'binary' }),
    );
    const type = fc.constantFrom(
      'application/json',
      'application/json; charset=x',
      'text/plain',
      'multipart/form-data',
      '',
    );
    // A clinic that nobody is served at here: one of the routes removes it.
    const part = fc.oneof(
      fc.constantFrom('seoul-forest', '__proto__', 'A001', '..%2f..', '%00'),
      fc.string().map(encodeURIComponent),
    );
    const attack = fc.asyncProperty(
      fc.constantFrom(...routes),
      body,
      type,
      part,
      async (route, sent, kind, id) => {
        const answer = await fetch(node.url + route.path.replaceAll(/\{\w+\}/g, id || 'x'), {
          method: route.method.toUpperCase(),
          headers: {
            authorization: `Bearer ${route.path.includes('/admin/') ? adminToken : token}`,
            ...(kind ? { 'content-type': kind } : {}),
          },
          body: sent,
        });
        const text = await answer.text();
        expect(answer.status, `${route.method} ${route.path} ${text}`).toBeLessThan(500);
        if (answer.status >= 400)
          expect(JSON.parse(text)).toMatchObject({ error: { code: /./, message: /./ } });
      },
    );
    await fc.assert(attack, { seed, numRuns: 3 * runCount });
    await expectOthersServed();
  },
  timeoutMs,
);

it(
  'accepts only valid configuration files, and still shows boards after each',
  async () => {
    const attack = fc.asyncProperty(mutateJson(demoDistrict as unknown as fc.JsonValue), async (file) => {
      const answer = await fetch(`${node.url}/api/v1/admin/set-up`, {
        method: 'PUT',
        headers: {
          authorization: `Bearer ${adminToken}`,
          'content-type': 'application/json',
          'if-match': '*',
        },
        body: JSON.stringify(file),
      });
      expect(answer.status, await answer.text()).toBeLessThan(500);
      for (const path of ['/api/v1/clinics', '/api/v1/facts', '/plain'])
        expect((await fetch(node.url + path)).status, path).toBe(200);
    });
    await fc.assert(attack, { seed, numRuns: runCount });
  },
  timeoutMs,
);

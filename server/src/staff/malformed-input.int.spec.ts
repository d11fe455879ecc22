import { describe, expect, it } from 'vitest';
import { useNode, useTablet } from '../testing/fixtures.js';
import { openSocket } from '../testing/socket.js';
import { checkIn, plaza, send, tap } from '../testing/tablet.js';

const node = await useNode();
const tablet = await useTablet(node);

const invalid = { ok: false, error: { code: 'invalid' } };
const ask = (event: string, ...payloads: unknown[]) => tablet.timeout(3_000).emitWithAck(event, ...payloads);
const good = () => checkIn();
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('a command that does not fit the contract is answered "invalid"', () => {
  it.each<[string, unknown[]]>([
    ['nothing', []],
    ['null', [null]],
    ['a string', ['check-in']],
    ['a number', [7]],
    ['an array', [[good()]]],
    ['several payloads', [good(), good()]],
    ['no fields', [{}]],
    ['an unknown type', [{ ...good(), type: 'party' }]],
    ['a type from the prototype', [{ ...good(), type: 'constructor' }]],
    ['an unknown field', [{ ...good(), name: 'Hong' }]],
    ['an id that is no UUID', [{ ...good(), id: '1' }]],
    ['a time without offset', [{ ...good(), at: '2026-11-23T11:00:00' }]],
    ['a time that does not exist', [{ ...good(), at: '2026-02-30T11:00:00Z' }]],
    ['a leap second', [{ ...good(), at: '2026-11-23T11:00:60Z' }]],
    ['a party of none', [{ ...good(), party: 0 }]],
    ['a party of 21', [{ ...good(), party: 21 }]],
    ['a party as text', [{ ...good(), party: '3' }]],
    ['a party of null', [{ ...good(), party: null }]],
    ['a lane in capitals', [{ ...good(), lane: 'PCR' }]],
    ['a missing lane', [tap({ type: 'call', booth: '1' } as never)]],
    ['booths that are no list', [tap({ type: 'open-booths', lane: 'pcr', booths: '12' } as never)]],
    ['a notice that is missing', [tap({ type: 'notice' } as never)]],
    ['a notice with markup fields', [tap({ type: 'notice', text: { ko: 'a', html: 'b' } } as never)]],
    ['17 KB', [{ ...good(), lane: 'x'.repeat(17 * 1024) }]],
    ['17 KB of few letters', [{ ...good(), lane: '줄'.repeat(6 * 1024) }]],
    ['a field nested ten levels', [{ ...good(), lane: JSON.parse(deep(10)) }]],
  ])('%s', async (_, payloads) => {
    expect(await ask('command', ...payloads)).toMatchObject(invalid);
  });

  it.each(['nonsense', 'constructor', '__proto__', 'watch'])('an event named %s', async (event) => {
    expect(await ask(event, {})).toMatchObject(invalid);
  });
});

it('repeats nothing of what it rejects, and shows no code locations', async () => {
  const answers = [
    await ask('command', { ...good(), name: 'Hong', lane: 'SECRET' }),
    await ask('command', 'SECRET'),
    await ask('SECRET', { SECRET: 1 }),
  ];
  for (const answer of answers) {
    expect(Object.keys(answer)).toEqual(['ok', 'error']);
    expect(['code', 'message', 'details']).toEqual(expect.arrayContaining(Object.keys(answer.error)));
    expect(JSON.stringify(answer)).not.toMatch(/SECRET|Hong|node_modules|\.[jt]s:\d/);
  }
});

/** Bypasses the client's encoder, which would exhaust its stack first. */
function askRaw(json: string): Promise<string> {
  const { engine } = tablet.io;
  return new Promise((resolve) => {
    engine.on('data', (packet) => String(packet).startsWith('3/staff,999') && resolve(String(packet)));
    engine.write(`2/staff,999["command",${json}]`);
  });
}

it.each<[string, string]>([
  ['a payload', deep(25_000)],
  ['a field', `{"type":"check-in","lane":${deep(25_000)}}`],
])('answers %s nested deeper than the stack, and keeps serving', async (_, json) => {
  expect(await askRaw(json)).toContain('"code":"invalid"');
  expect(await ask('desk', { clinicId: plaza })).toMatchObject({ ok: true });
});

it.each<[string, () => unknown]>([
  ['a buffer', () => Buffer.from('command')],
  ['a buffer inside', () => ({ ...good(), lane: Buffer.from('pcr') })],
])('answers %s "invalid" and disconnects, because nothing in the contract is binary', async (_, payload) => {
  const gone = new Promise((resolve) => tablet.once('disconnect', resolve));
  expect(await ask('command', payload())).toMatchObject(invalid);
  await gone;
  await new Promise((resolve) => tablet.once('connect', () => resolve(null)));
});

it('ignores messages without an ack, and keeps serving', async () => {
  for (const event of ['command', 'desk', 'nonsense']) tablet.emit(event, null);
  tablet.emit('command');
  tablet.emit('command', good());
  expect(await send(tablet, good())).toMatchObject({ ok: true, result: { ticket: 'A001' } });
});

it('disconnects a socket that sends an oversized packet, and serves the next', async () => {
  const flooding = await openSocket(node.url);
  const gone = new Promise((resolve) => flooding.once('disconnect', resolve));
  flooding.emit('watch', 'x'.repeat(100 * 1024));
  await gone;
  expect(await ask('desk', { clinicId: plaza })).toMatchObject({ ok: true });
});

it('answers malformed requests of viewers the same way', async () => {
  const viewer = await openSocket(node.url);
  const watch = (request: unknown) => viewer.timeout(3_000).emitWithAck('watch', request);
  for (const request of [null, 'all', 7, [], [[]], {}, { district: false }, { clinicId: plaza, x: 1 }]) {
    expect(await watch(request)).toMatchObject(invalid);
  }
  expect(await watch(Array.from({ length: 101 }, () => ({ clinicId: plaza })))).toMatchObject(invalid);
  expect(await watch({ clinicId: 'nowhere' })).toMatchObject({
    ok: false,
    error: { code: 'unknown-clinic' },
  });
  expect(await watch([{ clinicId: plaza }, { district: true }])).toMatchObject({
    ok: true,
    boards: { length: 4 },
  });
  viewer.disconnect();
});

it('refuses a tablet that acts for another clinic, and one without a token', async () => {
  const elsewhere = { ...good(), clinicId: 'seoul-forest' };
  expect(await ask('command', elsewhere)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(await ask('desk', { clinicId: 'seoul-forest' })).toMatchObject({ error: { code: 'forbidden' } });
  const anonymous = openSocket(`${node.url}/staff`, { auth: { token: { $ne: 1 } } });
  await expect(anonymous).rejects.toMatchObject({ data: { code: 'unauthenticated' } });
});

it('answers a beat with the server’s clock, and viewers learn of the contact', async () => {
  const viewer = await openSocket(node.url);
  const heard = new Promise((resolve) =>
    viewer.on('beat', (beat) => plaza in beat.contacts && resolve(beat)),
  );
  expect(await ask('beat', { at: '2026-11-23T02:00:00.000Z', pending: 0 })).toEqual({
    ok: true,
    at: '2026-11-23T02:00:00.000Z',
  });
  expect(await heard).toMatchObject({ contacts: { [plaza]: '2026-11-23T02:00:00.000Z' } });
  viewer.disconnect();
});

describe('over HTTP', () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${node.url}/api/v1/commands`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });

  it.each<[string, number, string, string]>([
    ['malformed JSON', 400, '{"id":', 'invalid'],
    ['no token', 401, JSON.stringify(checkIn()), 'unauthenticated'],
    ['17 KB', 413, JSON.stringify({ x: 'x'.repeat(17 * 1024) }), 'invalid'],
  ])('%s gets the contract’s error', async (_, status, body, code) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code, message: expect.any(String) } });
  });

  it.each([100, 7000])('a field nested %i levels is "invalid"', async (levels) => {
    const response = await fetch(`${node.url}/api/v1/devices/pair`, {
      method: 'POST',
      body: `{"code":${deep(levels)}}`,
      headers: { 'content-type': 'application/json' },
    });
    expect([response.status, await response.json()]).toMatchObject([400, { error: { code: 'invalid' } }]);
  });

  it.each([
    ['//', 404],
    ['/%', 400],
    ['/api/v1/clinics/%zz', 400],
  ])('%s is answered in the contract’s shape', async (path, status) => {
    const response = await fetch(node.url + path);
    expect([response.status, await response.json()]).toMatchObject([status, { error: { code: 'invalid' } }]);
  });

  it('answers 404 at an unknown path under /api', async () => {
    const response = await fetch(`${node.url}/api/v1/nothing`);
    expect([response.status, await response.json()]).toMatchObject([404, { error: { code: 'invalid' } }]);
  });
});

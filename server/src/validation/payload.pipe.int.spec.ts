import { describe, expect, it } from 'vitest';
import { adminToken } from '../testing/admin-token.js';
import { useNode, useTablet } from '../testing/fixtures.js';
import { callApi } from '../testing/http-client.js';
import { plaza } from '../testing/tablet.js';

const node = await useNode();
const tablet = await useTablet(node);

const deep: unknown = JSON.parse('['.repeat(10) + ']'.repeat(10));
const rejected = (...details: unknown[]) => ({ code: 'invalid', details });

describe('a body', () => {
  const publish = (body: unknown) =>
    callApi(node, `/admin/clinics/${plaza}/word`, { method: 'POST', body, bearer: adminToken });

  it.each<[string, unknown, string]>([
    ['an unknown field', { text: { ko: '곧' }, loud: true }, 'property loud should not exist'],
    ['an unknown field inside', { text: { ko: '곧', fr: 'x' } }, 'property fr should not exist'],
    ['a wrong type', { text: { ko: 7 } }, 'ko must be text'],
    ['a field nested too deeply', { text: deep }, 'the payload is nested too deeply'],
    ['a list', [{ text: { ko: '곧' } }], 'the payload must be one object'],
  ])('with %s is answered "invalid"', async (_, body, detail) => {
    expect(await publish(body)).toMatchObject({ status: 400, body: { error: rejected(detail) } });
  });

  it('reaches its handler trimmed', async () => {
    expect(await publish({ text: { ko: ' 곧 닫습니다 ' } })).toMatchObject({
      status: 201,
      body: { text: { ko: '곧 닫습니다' } },
    });
  });
});

describe('a query', () => {
  const read = (query: string) => callApi(node, `/admin/audit?${query}`, { bearer: adminToken });

  it.each([
    ['an unknown parameter', 'whom=office', 'property whom should not exist'],
    ['a wrong type', 'limit=many', 'limit must be 1 to 500'],
    ['a parameter given twice', 'limit=1&limit=2', 'limit must be 1 to 500'],
  ])('with %s is answered "invalid"', async (_, query, detail) => {
    expect(await read(query)).toMatchObject({ status: 400, body: { error: rejected(detail) } });
  });

  it('is passed on', async () => {
    expect(await read('limit=1')).toMatchObject({ status: 200, body: { records: { length: 1 } } });
  });
});

describe('the payload of an event', () => {
  const ask = (event: string, payload: unknown) => tablet.timeout(3_000).emitWithAck(event, payload);
  const at = '2026-11-23T02:00:00.000Z';

  it.each<[string, string, unknown, unknown]>([
    ['an unknown field', 'desk', { clinicId: plaza, x: 1 }, 'property x should not exist'],
    ['a wrong type', 'beat', { at, pending: '3' }, expect.stringContaining('pending must be an integer')],
    ['a field nested too deeply', 'desk', { clinicId: deep }, 'the payload is nested too deeply'],
    ['no object', 'beat', null, 'the payload must be one object'],
  ])('with %s is acknowledged "invalid"', async (_, event, payload, detail) => {
    const answer = await ask(event, payload);
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(answer.error.details).toContainEqual(detail);
  });

  it('reaches its handler', async () => {
    expect(await ask('desk', { clinicId: plaza })).toMatchObject({ ok: true, desk: { clinicId: plaza } });
    expect(await ask('beat', { at, pending: 3 })).toMatchObject({ ok: true });
  });

  it('counts towards the limit of its sender even if it is invalid', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask('desk', {})));
    const codes = answers.map(({ error }) => error.code);
    expect(new Set(codes)).toEqual(new Set(['invalid', 'rate-limited']));
  });
});

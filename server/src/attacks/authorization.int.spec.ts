import type { Command } from '@hannun/shared/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { keys } from '../redis/keys.js';
import { commandDtos } from '../staff/command.dto.js';
import { adminToken } from '../testing/admin-token.js';
import { useNode, useRedis } from '../testing/fixtures.js';
import { callApi } from '../testing/http-client.js';
import { openViewerSocket } from '../testing/raw-connection.js';
import { openSocket } from '../testing/socket.js';
import { openTablet, pairTablet, plaza, send, tap } from '../testing/tablet.js';

let neighbourTablet: Awaited<ReturnType<typeof openTablet>>;
const tokens: Record<string, string> = { nobody: '', forged: 'x'.repeat(43) };
const ticket = 'A001';
const lane = 'pcr';

/** One command of each type, valid from the clinic's own tablet. */
const commands: { [Type in Command['type']]: unknown } = {
  'check-in': tap({ type: 'check-in', lane }),
  'tear-off': tap({ type: 'tear-off', lane, number: 3 }),
  send: tap({ type: 'send', ticket, lane: 'rapid' }),
  move: tap({ type: 'move', ticket, lane: 'rapid' }),
  call: tap({ type: 'call', lane, booth: '1' }),
  recall: tap({ type: 'recall', ticket }),
  'check-out': tap({ type: 'check-out', lane }),
  leave: tap({ type: 'leave', ticket, reason: 'left' }),
  postpone: tap({ type: 'postpone', ticket, places: 2 }),
  'answer-call': tap({ type: 'answer-call', ticket, answer: 'late' }),
  reinstate: tap({ type: 'reinstate', ticket }),
  undo: tap({ type: 'undo', commandId: '00000000-0000-4000-8000-000000000001' }),
  correct: tap({ type: 'correct', lane, waiting: 9 }),
  pause: tap({ type: 'pause', reason: 'lunch' }),
  resume: tap({ type: 'resume' }),
  'close-intake': tap({ type: 'close-intake' }),
  'reopen-intake': tap({ type: 'reopen-intake' }),
  'open-booths': tap({ type: 'open-booths', lane, booths: ['9'] }),
  notice: tap({ type: 'notice', text: { ko: '속았지' } }),
  'last-number': tap({ type: 'last-number', lane, number: 1 }),
  'reserve-numbers': tap({ type: 'reserve-numbers', lane, count: 5 }),
  'claim-series': tap({ type: 'claim-series' }),
};

const countLogEntries = () => redis.client.xlen(keys.log(plaza, '2026-11-23'));
const post = (command: unknown, token: string | undefined) =>
  callApi(node, '/commands', { method: 'POST', body: command, bearer: token });

const redis = await useRedis();
const node = await useNode();
beforeAll(async () => {
  const { code } = await node.devices.createCode({ role: 'display', clinicId: plaza });
  tokens.screen = (await node.devices.pair(code, 'lobby', 'screen')).token;
  tokens.neighbour = await pairTablet(node, 'seoul-forest');
  const own = await pairTablet(node);
  expect((await post(commands['check-in'], own)).status).toBe(200);
  const revoked = await pairTablet(node);
  const { id } = await node.devices.authenticate(revoked);
  const answer = await callApi(node, `/admin/devices/${id}`, { method: 'DELETE', bearer: adminToken });
  expect(answer.status).toBe(204);
  tokens.revoked = revoked;
  neighbourTablet = await openTablet(node, tokens.neighbour);
});

it('covers every command type', () => {
  expect(Object.keys(commands).sort()).toEqual(Object.keys(commandDtos).sort());
});

describe.each([
  ['nobody', 401, 'unauthenticated'],
  ['forged', 401, 'unauthenticated'],
  ['revoked', 401, 'unauthenticated'],
  ['screen', 403, 'forbidden'],
  ['neighbour', 403, 'forbidden'],
])('a client with the token "%s"', (who, status, code) => {
  it('cannot send any command over HTTP', async () => {
    const before = await countLogEntries();
    for (const [type, command] of Object.entries(commands)) {
      const answer = await post(command, tokens[who]);
      expect([answer.status, answer.body], type).toMatchObject([status, { error: { code } }]);
    }
    expect(await countLogEntries()).toBe(before);
  });
});

it.each([
  ['nobody', 'unauthenticated'],
  ['forged', 'unauthenticated'],
  ['revoked', 'unauthenticated'],
  ['screen', 'forbidden'],
])('the token "%s" cannot join the staff namespace, whatever role it claims', async (who, code) => {
  const claim = { token: tokens[who], role: 'staff', clinicId: plaza };
  const open = openSocket(`${node.url}/staff`, { auth: claim });
  await expect(open).rejects.toMatchObject({ data: { code } });
});

it('another clinic’s tablet can neither send commands nor read the desk over its socket', async () => {
  const before = await countLogEntries();
  for (const [type, command] of Object.entries(commands))
    expect(await send(neighbourTablet, command), type).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
  expect(await neighbourTablet.timeout(5_000).emitWithAck('desk', { clinicId: plaza })).toMatchObject({
    error: { code: 'forbidden' },
  });
  expect(await countLogEntries()).toBe(before);
});

it('a viewer cannot send commands', async () => {
  const before = await countLogEntries();
  const viewer = await openSocket(node.url, { auth: { token: tokens.neighbour } });
  for (const [type, command] of Object.entries(commands))
    expect(await send(viewer, command), type).toMatchObject({ ok: false, error: { code: 'invalid' } });
  viewer.disconnect();
  expect(await countLogEntries()).toBe(before);
});

it('a revoked tablet’s open socket cannot send commands', async () => {
  const token = await pairTablet(node, plaza, 'soon gone');
  const tablet = await openTablet(node, token);
  tablet.io.reconnection(false);
  const { id } = await node.devices.authenticate(token);
  await node.devices.revoke(id);
  const before = await countLogEntries();
  const answer = await send(tablet, tap({ type: 'check-in', lane })).catch(() => 'cut');
  expect(answer === 'cut' || (typeof answer === 'object' && !answer.ok)).toBe(true);
  expect(await countLogEntries()).toBe(before);
});

it('offers no recovery of a lost socket, which would skip authentication', async () => {
  const connection = await openViewerSocket(node.url);
  expect(connection.received()).toMatch(/40\{"sid":"[^"]+"\}$/);
  connection.socket.destroy();
  await connection.closed;
});

it('every office route requires office credentials', async () => {
  const { paths } = (await (await fetch(`${node.url}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { tags: string[]; security: object[] }>>;
  };
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security }]) => ({ path, method, security })),
  );
  const guarded = routes.filter(({ path }) => path.startsWith('/api/v1/admin') && !path.includes('/sign-in'));
  expect(guarded.length).toBeGreaterThan(20);
  for (const { path, method, security } of guarded) {
    expect(JSON.stringify(security), path).toContain('office');
    for (const token of [undefined, tokens.neighbour, tokens.forged]) {
      const answer = await fetch(node.url + path.replaceAll(/\{\w+\}/g, plaza), {
        method: method.toUpperCase(),
        headers: token ? { authorization: `Bearer ${token}` } : {},
      });
      expect([answer.status, await answer.json()], `${method} ${path}`).toMatchObject([
        401,
        { error: { code: 'unauthenticated' } },
      ]);
    }
  }
});

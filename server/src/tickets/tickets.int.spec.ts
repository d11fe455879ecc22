import { randomUUID } from 'node:crypto';
import type { Desk, TicketView } from '@hannun/shared/contract';
import type { Socket } from 'socket.io-client';
import { beforeEach, expect, it } from 'vitest';
import { useNode, useTablet } from '../testing/fixtures.js';
import { callApi, fetchBoard } from '../testing/http-client.js';
import type { TestNode } from '../testing/node.js';
import { soon } from '../testing/soon.js';
import { send, tap } from '../testing/tablet.js';

let node: TestNode;
let tablet: Socket;

const clinicId = 'seongdong-health-centre';
const tapHere: typeof tap = (command) => tap(command, undefined, clinicId);

beforeEach(async () => {
  node = await useNode();
  tablet = await useTablet(node, { clinicId });
});

async function checkInParty(party = 1): Promise<{ ticket: string; token: string }> {
  const ack = await send(tablet, tapHere({ type: 'check-in', lane: 'pcr', party }));
  if (!ack.ok || !('token' in ack.result)) throw new Error(JSON.stringify(ack));
  return ack.result;
}

const view = async (token: string): Promise<TicketView> =>
  (await callApi<TicketView>(node, `/tickets/${token}`)).body;

async function act(token: string, what: 'answer' | 'leave' | 'postpone', body: object) {
  const answer = await callApi(node, `/tickets/${token}/${what}`, { method: 'POST', body });
  return { status: answer.status, body: answer.body };
}

const queueText = async () => (await fetchBoard(node, clinicId)).lanes[0]?.line;

it('shows people ahead and position, then the room, then the end', async () => {
  await checkInParty(3);
  const { token } = await checkInParty(2);
  expect(await view(token)).toMatchObject({
    clinicId,
    lane: 'pcr',
    ticket: 'A002',
    party: 2,
    state: { status: 'waiting', ahead: 3, place: 2, postponed: false },
  });
  await send(tablet, tapHere({ type: 'call', lane: 'pcr', booth: '1' }));
  await send(tablet, tapHere({ type: 'call', lane: 'pcr', booth: '2' }));
  expect(await view(token)).toMatchObject({ state: { status: 'called', booth: '2' } });
  await send(tablet, tapHere({ type: 'check-out', ticket: 'A002' }));
  expect(await view(token)).toMatchObject({ state: { status: 'finished' } });
});

it('follows a slip to another lane', async () => {
  const { token } = await checkInParty();
  await send(tablet, tapHere({ type: 'move', ticket: 'A001', lane: 'rapid' }));
  expect(await view(token)).toMatchObject({ lane: 'rapid', ticket: 'A001', state: { status: 'waiting' } });
});

it('shows the stations of a slip in order, and a result that is awaited', async () => {
  const { token, ticket } = await checkInParty();
  await send(tablet, tapHere({ type: 'call', lane: 'pcr', booth: '1' }));
  const done = tapHere({ type: 'check-out', ticket, then: { resultMinutes: 20 } });
  expect(await send(tablet, done)).toMatchObject({ ok: true });
  expect(await view(token)).toMatchObject({
    state: { status: 'awaiting-result', resultAt: expect.any(String) },
    stations: [{ lane: 'pcr', state: 'awaiting-result' }],
  });
  await send(tablet, tapHere({ type: 'close-intake' }));
  expect(await send(tablet, tapHere({ type: 'send', ticket, lane: 'rapid' }))).toMatchObject({
    ok: true,
    result: { ticket, ahead: 0 },
  });
  expect(await view(token)).toMatchObject({
    ...{ lane: 'rapid', ticket, state: { status: 'waiting', ahead: 0 } },
    stations: [
      { lane: 'pcr', name: { ko: expect.any(String) }, state: 'finished' },
      { lane: 'rapid', state: 'waiting' },
    ],
  });
  expect((await fetchBoard(node, clinicId)).lanes[1]?.line).toBe(ticket);
});

it('distinguishes a no-show from leaving the queue', async () => {
  const [missed, left] = [await checkInParty(), await checkInParty()];
  await send(tablet, tapHere({ type: 'leave', ticket: missed.ticket, reason: 'no-show' }));
  await send(tablet, tapHere({ type: 'leave', ticket: left.ticket, reason: 'left' }));
  expect((await view(missed.token)).state.status).toBe('missed');
  expect((await view(left.token)).state.status).toBe('left');
});

it('postpones a ticket once, however often the phone repeats the request', async () => {
  const { token } = await checkInParty();
  await checkInParty();
  await checkInParty();
  const commandId = randomUUID();
  const first = await act(token, 'postpone', { commandId, places: 1 });
  expect(first).toMatchObject({ status: 200, body: { ok: true, result: { ticket: 'A001', ahead: 1 } } });
  expect(await queueText()).toBe('2,1,3');
  expect(await act(token, 'postpone', { commandId, places: 1 })).toEqual(first);
  expect(await act(token, 'postpone', { commandId, places: 2 })).toMatchObject({ status: 409 });
  const again = await act(token, 'postpone', { commandId: randomUUID(), places: 1 });
  expect(again).toMatchObject({ status: 409, body: { error: { code: 'already-done' } } });
  expect(await queueText()).toBe('2,1,3');
});

it('shows a called person’s answer on every desk and on their own page', async () => {
  const { token } = await checkInParty();
  const commandId = randomUUID();
  expect(await act(token, 'answer', { commandId, answer: 'late' })).toMatchObject({ status: 409 });
  await send(tablet, tapHere({ type: 'call', lane: 'pcr', booth: '1' }));
  const desks: Desk[] = [];
  tablet.on('desk', (desk: Desk) => desks.push(desk));
  const late = { commandId: randomUUID(), answer: 'late' };
  const first = await act(token, 'answer', late);
  expect(first).toMatchObject({ status: 200, body: { ok: true, result: { ticket: 'A001' } } });
  expect(await act(token, 'answer', late)).toEqual(first);
  await soon(() =>
    expect(desks.at(-1)?.lanes[0]?.inService).toMatchObject([{ ticket: 'A001', answer: { says: 'late' } }]),
  );
  expect(await view(token)).toMatchObject({ state: { status: 'called', answer: 'late' } });
  expect(await act(token, 'answer', { commandId: randomUUID(), answer: 'coming' })).toMatchObject({
    status: 409,
    body: { error: { code: 'already-done' } },
  });
});

it('lets a waiting person leave the queue, but not a called one', async () => {
  const [first, second] = [await checkInParty(), await checkInParty()];
  await send(tablet, tapHere({ type: 'call', lane: 'pcr', booth: '1' }));
  expect(await act(first.token, 'leave', { commandId: randomUUID() })).toMatchObject({ status: 409 });
  const commandId = randomUUID();
  const left = await act(second.token, 'leave', { commandId });
  expect(left.status).toBe(200);
  expect(await act(second.token, 'leave', { commandId })).toEqual(left);
  expect(await queueText()).toBe('');
});

it('rejects missing, invalid and unknown fields', async () => {
  const { token } = await checkInParty();
  const commandId = randomUUID();
  const wishes = [
    ['leave', {}],
    ['leave', { commandId: 'no-uuid' }],
    ['answer', { commandId, answer: 'never' }],
    ['postpone', { commandId }],
    ['postpone', { commandId, places: 0 }],
    ['postpone', { commandId, places: 1, at: 'now' }],
  ] as const;
  for (const [what, body] of wishes)
    expect(await act(token, what, body)).toMatchObject({ status: 400, body: { error: { code: 'invalid' } } });
});

it('answers 404 for a slip of another day', async () => {
  const answer = await fetch(`${node.url}/api/v1/tickets/never-issued`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ error: { code: 'unknown-ticket' } });
});

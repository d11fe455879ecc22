import type { Dashboard, Desk } from '@hannun/shared/contract';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { adminToken, openTablet, pairTablet, plaza, type TestNode } from '../testing/test-node.js';
import { startTwoNodes } from '../testing/two-nodes.js';

let one: TestNode;
let other: TestNode;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ one, other, close } = await startTwoNodes());
});
afterAll(() => close());

const soon = { timeout: 5_000, interval: 30 };

const admin = (path: string, body?: unknown, at = one): Promise<Response> =>
  fetch(`${at.url}/api/v1/admin/${path}`, {
    headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });

async function plazaOnDashboard(): Promise<Dashboard['clinics'][number] | undefined> {
  const dashboard = (await (await admin('wall', undefined, other)).json()) as Dashboard;
  return dashboard.clinics.find(({ board }) => board.clinicId === plaza);
}

it('publishes a staff message to a clinic’s tablets on every node, and withdraws it', async () => {
  const elsewhere = await openTablet(other, await pairTablet(other, plaza, '접수대 2'));
  const desks: Desk[] = [];
  elsewhere.on('desk', (desk: Desk) => desks.push(desk));
  await elsewhere.emitWithAck('desk', { clinicId: plaza });
  const text = { ko: '인원을 다시 세어 주세요', en: 'Please recount' };
  expect((await admin(`clinics/${plaza}/word`, { text })).status).toBe(201);
  await vi.waitFor(() => expect(desks.at(-1)?.word).toMatchObject({ text }), soon);
  expect((await plazaOnDashboard())?.word).toMatchObject({ text });
  const headers = { authorization: `Bearer ${adminToken}` };
  await fetch(`${one.url}/api/v1/admin/clinics/${plaza}/word`, { method: 'DELETE', headers });
  await vi.waitFor(() => expect(desks.at(-1)).not.toHaveProperty('word'), soon);
  expect((await admin(`clinics/${plaza}/word`, { text: { ko: '' } })).status).toBe(400);
  expect((await admin('clinics/nowhere/word', { text })).status).toBe(404);
  elsewhere.disconnect();
});

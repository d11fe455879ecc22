import type { Dashboard, Desk } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { adminToken } from '../testing/admin-token.js';
import { useNode, useTablet } from '../testing/fixtures.js';
import { callApi, type HttpRequest } from '../testing/http-client.js';
import { soon } from '../testing/soon.js';
import { plaza } from '../testing/tablet.js';

const one = await useNode();
const other = await useNode();

const admin = <Body>(path: string, request: HttpRequest = {}, at = one) =>
  callApi<Body>(at, `/admin/${path}`, { bearer: adminToken, ...request });
const publish = (clinicId: string, text: unknown) =>
  admin(`clinics/${clinicId}/word`, { method: 'POST', body: { text } });

async function plazaOnDashboard(): Promise<Dashboard['clinics'][number] | undefined> {
  const dashboard = (await admin<Dashboard>('wall', {}, other)).body;
  return dashboard.clinics.find(({ board }) => board.clinicId === plaza);
}

it('publishes a staff message to a clinic’s tablets on every node, and withdraws it', async () => {
  const elsewhere = await useTablet(other);
  const desks: Desk[] = [];
  elsewhere.on('desk', (desk: Desk) => desks.push(desk));
  await elsewhere.emitWithAck('desk', { clinicId: plaza });
  const text = { ko: '인원을 다시 세어 주세요', en: 'Please recount' };
  expect((await publish(plaza, text)).status).toBe(201);
  await soon(() => expect(desks.at(-1)?.word).toMatchObject({ text }));
  expect((await plazaOnDashboard())?.word).toMatchObject({ text });
  await admin(`clinics/${plaza}/word`, { method: 'DELETE' });
  await soon(() => expect(desks.at(-1)).not.toHaveProperty('word'));
  expect((await publish(plaza, { ko: '' })).status).toBe(400);
  expect((await publish('nowhere', text)).status).toBe(404);
});

import type { Dashboard } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { adminToken } from '../testing/admin-token.js';
import { TestClock } from '../testing/clock.js';
import { useNode, useTablet } from '../testing/fixtures.js';
import { callApi } from '../testing/http-client.js';
import type { TestNode } from '../testing/node.js';
import { soon } from '../testing/soon.js';
import { checkIn, plaza, send, tap } from '../testing/tablet.js';

const clock = new TestClock();

const node = await useNode({}, clock);
const other = await useNode({}, clock);
const tablet = await useTablet(node, { label: '접수대 1' });

const now = () => new Date(clock.currentMs).toISOString();

const fetchDashboard = async (at: TestNode): Promise<Dashboard> =>
  (await callApi<Dashboard>(at, '/admin/wall', { bearer: adminToken })).body;

async function plazaOf(at: TestNode): Promise<Dashboard['clinics'][number] | undefined> {
  clock.currentMs += 1_000;
  return (await fetchDashboard(at)).clinics.find(({ board }) => board.clinicId === plaza);
}

const fetchAlerts = async (): Promise<Dashboard['matters']> => {
  clock.currentMs += 1_000;
  return (await fetchDashboard(node)).matters;
};

it('shows each clinic’s figures on every node', async () => {
  const from = now();
  await send(tablet, { ...checkIn(3), at: from });
  await send(tablet, { ...checkIn(2), at: from });
  await send(tablet, tap({ type: 'call', lane: 'pcr', booth: '1' }, from));
  await send(tablet, tap({ type: 'check-out', ticket: 'A001' }, from));
  await tablet.timeout(5_000).emitWithAck('beat', { at: from, pending: 4 });
  for (const each of [node, other]) {
    await soon(async () =>
      expect(await plazaOf(each)).toMatchObject({
        board: { waiting: 2 },
        served: 3,
        oldest: { ticket: 'A002', since: from },
        pace: { lastHour: 3, usual: null },
        booths: { open: 4, of: 4 },
        usual: null,
        tablets: [{ label: '접수대 1', pending: 4, heardAt: from }],
      }),
    );
  }
  clock.currentMs += 40 * 60_000;
  expect((await plazaOf(node))?.recent.map(({ waiting }) => waiting)).toEqual([2, 2, 2, 2, 2]);
});

it('reports clinics that are offline or where nobody has tapped', async () => {
  expect(await fetchAlerts()).toMatchObject([{ kind: 'device-silent', clinicId: plaza }]);
  await tablet.timeout(5_000).emitWithAck('beat', { at: now(), pending: 0 });
  expect(await fetchAlerts()).toMatchObject([{ kind: 'no-taps', clinicId: plaza }]);
  await send(tablet, tap({ type: 'correct', lane: 'pcr', waiting: 2 }, now()));
  expect(await fetchAlerts()).toEqual([]);
});

it('requires an office session', async () => {
  expect((await callApi(node, '/admin/wall')).status).toBe(401);
});

import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { TestClock } from '../testing/clock.js';
import { useNode, useTablet } from '../testing/fixtures.js';
import { callApi, fetchBoard } from '../testing/http-client.js';
import { soon } from '../testing/soon.js';
import { checkIn, send, tap } from '../testing/tablet.js';

const clock = new TestClock();
const one = await useNode({}, clock);
const other = await useNode({}, clock);

it('updates the clinic’s last-seen time with each command', async () => {
  const second = await useTablet(one, { clinicId: 'seoul-forest' });
  expect((await fetchBoard(one, 'seoul-forest')).contactAt).toBeNull();
  await send(second, tap({ type: 'resume' }, undefined, 'seoul-forest'));
  await soon(async () =>
    expect((await fetchBoard(other, 'seoul-forest')).contactAt).toBe('2026-11-23T02:00:00.000Z'),
  );
});

it('does not count residents’ requests as contact with the clinic’s staff', async () => {
  const tablet = await useTablet(one);
  const ack = await send(tablet, checkIn());
  const token = ack.ok && 'token' in ack.result ? ack.result.token : '';
  tablet.disconnect();
  const { contactAt } = await fetchBoard(one);
  clock.currentMs += 1_000;
  const { status } = await callApi(one, `/tickets/${token}/leave`, {
    method: 'POST',
    body: { commandId: randomUUID() },
  });
  expect(status).toBe(200);
  expect((await fetchBoard(one)).contactAt).toBe(contactAt);
});

import type { Desk } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { useNode, useTablet } from '../testing/fixtures.js';
import { soon } from '../testing/soon.js';
import { checkIn, pairTablet, plaza, send } from '../testing/tablet.js';

const one = await useNode();
const other = await useNode();
const tablet = await useTablet(one, { label: '접수대 1' });

it('shows the labels of the devices in the history, on every node', async () => {
  const elsewhere = await useTablet(other, { token: await pairTablet(one, plaza, '접수대 2') });
  const desks: Desk[] = [];
  elsewhere.on('desk', (desk: Desk) => desks.push(desk));
  await send(tablet, checkIn());
  await send(elsewhere, checkIn());
  await soon(() => {
    const { history = [], devices = {} } = desks.at(-1) ?? {};
    expect(history.map(({ device }) => devices[device])).toEqual(
      expect.arrayContaining(['접수대 2', '접수대 1']),
    );
  });
});

it('sends a desk a burst of taps in few pushes, the last state included', async () => {
  const second = await useTablet(other);
  const versions: number[] = [];
  second.on('desk', ({ version }) => versions.push(version));
  const answers = await Promise.all(Array.from({ length: 12 }, () => send(tablet, checkIn())));
  const last = Math.max(...answers.map((answer) => (answer.ok ? answer.version : 0)));
  await soon(() => expect(versions.at(-1)).toBe(last));
  expect(versions.length).toBeLessThan(12);
});

it('pushes the desk view to the clinic’s other tablets', async () => {
  const second = await useTablet(other);
  const pushed = new Promise((resolve) => second.once('desk', resolve));
  await send(tablet, checkIn(4));
  expect(await pushed).toMatchObject({ clinicId: plaza, lanes: [{ lane: 'pcr' }] });
});

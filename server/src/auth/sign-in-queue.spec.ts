import { expect, it } from 'vitest';
import { SignInQueue } from './sign-in-queue.js';

/** How many attempts of these sources are queued while one password check never ends. */
async function queuedAttempts(names: readonly string[], queue = new SignInQueue()): Promise<number> {
  let refused = 0;
  for (const name of names)
    queue
      .run({ name, known: false }, () => new Promise<null>(() => undefined))
      .catch(() => {
        refused += 1;
      });
  await new Promise(setImmediate);
  return names.length - refused;
}
const times = (count: number, name: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => name(i));

it('holds at most 2 % of 1,024 file descriptors for one address, and 65 for all unknown browsers', async () => {
  expect(await queuedAttempts(times(1_000, () => '192.0.2.1'))).toBeLessThanOrEqual(0.02 * 1_024);
  expect(await queuedAttempts(times(1_000, (index) => `10.0.${index >> 8}.${index & 255}`))).toBe(65);
});

it('tells a rejected user that wrong passwords are the cause, without accusing them', async () => {
  const queue = new SignInQueue();
  await queuedAttempts(
    times(17, () => '192.0.2.1'),
    queue,
  );
  const refused = queue.run({ name: '192.0.2.1', known: false }, async () => null);
  await expect(refused).rejects.toMatchObject({
    rejection: { code: 'rate-limited', details: ['guessed'], message: /many wrong passwords/ },
  });
});

it('keeps room for a known browser while unknown browsers fill the queue', async () => {
  const queue = new SignInQueue();
  await queuedAttempts(
    times(1_000, (index) => `10.0.${index >> 8}.${index & 255}`),
    queue,
  );
  let refused = false;
  queue
    .run({ name: 'browser account', known: true }, () => new Promise<null>(() => undefined))
    .catch(() => {
      refused = true;
    });
  await new Promise(setImmediate);
  expect(refused).toBe(false);
});

it.each([
  ['four addresses', times(64, (index) => `192.0.2.${index & 3}`)],
  ['a /48', times(200, (index) => `2001:db8:1:${(index & 7).toString(16)}::/64`)],
  ['a /48 and two addresses', times(200, (i) => (i & 1 ? `2001:db8:1:${i & 7}::/64` : `192.0.2.${i & 2}`))],
])('lets a browser from another network replace an attempt of %s that fill the queue', async (_, names) => {
  const queue = new SignInQueue();
  await queuedAttempts(names, queue);
  expect(await queuedAttempts(['198.51.100.7'], queue)).toBe(1);
  expect(
    await queuedAttempts(
      times(40, (index) => `198.51.100.${index}`),
      queue,
    ),
  ).toBe(40);
});

import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { adminToken } from '../testing/admin-token.js';
import { useNode, useRedis } from '../testing/fixtures.js';
import { callOffice, createAccount } from './testing/office-client.js';

const name = '김담당';
const password = '외우기 쉬운 긴 문장 하나';
/** A clinic's network that an attacker shares. */
const clinicAddress = '2001:db8:1:2::7';

const redis = await useRedis();
const node = await useNode({ trustedProxies: ['loopback'] });
beforeAll(async () => {
  await createAccount(node, { name, role: 'office', password }, adminToken);
});

const signIn = (from: string, given = password, cookie = '') =>
  callOffice(node, '/sign-in', {
    method: 'POST',
    body: { name, password: given },
    cookie,
    headers: { 'x-forwarded-for': from },
  });
const browserCookieOf = ({ setCookie }: { setCookie: string }): string =>
  /hannun_browser=[^;]+/.exec(setCookie)?.[0] ?? '';
/** Retries while sign-in is throttled, as a person would; returns the number of attempts. */
async function attemptsUntilSignedIn(from: string): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const { status } = await signIn(from);
    if (status === 200) return tries;
    expect(status).toBe(429);
  }
}

it('lets legitimate users in while an attacker keeps guessing, even from the attacker’s network', async () => {
  const known = browserCookieOf(await signIn(clinicAddress));
  let guessing = true;
  let compared = 0;
  const begun = performance.now();
  const guess = async (index: number) => {
    while (guessing) {
      const { status } = await signIn(clinicAddress.replace('7', `${index}`), 'a guess of mine');
      if (status === 401) compared += 1;
    }
  };
  onTestFinished(() => {
    guessing = false;
  });
  const stranger = [1, 2].map(guess);
  while (compared < 7) await signIn('203.0.113.4');
  for (const look of [() => signIn(clinicAddress, password, known), () => signIn('203.0.113.5')]) {
    const before = compared;
    expect((await look()).status).toBe(200);
    // A legitimate user waits for the comparison in progress and for no other.
    expect(compared - before).toBeLessThanOrEqual(2);
  }
  await attemptsUntilSignedIn(clinicAddress);
  guessing = false;
  await Promise.all(stranger);
  const seconds = (performance.now() - begun) / 1_000;
  expect(compared).toBeLessThanOrEqual(10 + seconds);
  const wrong = await redis.client.lrange('hannun:audit-trail', 0, -1);
  expect(wrong.filter((record) => record.includes('refused'))).toHaveLength(5);
  expect(JSON.stringify(wrong)).not.toMatch(/2001:db8|203\.0/);
});

it('ignores a forged browser cookie', async () => {
  const known = browserCookieOf(await signIn('203.0.113.6'));
  const forged = known.replace(/\.[^.]*$/, '.AAAA');
  expect((await signIn('203.0.113.6', password, forged)).status).toBe(200);
  expect((await signIn('203.0.113.6', 'a wrong one', known)).status).toBe(401);
  expect((await signIn('203.0.113.6', password, known)).status).toBe(200);
});

it('stores nothing for the passkey challenges of anonymous visitors', async () => {
  const before = await redis.client.dbsize();
  const asked = await Promise.all(
    Array.from({ length: 100 }, () => callOffice(node, '/sign-in/passkey/options', { method: 'POST' })),
  );
  expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await redis.client.dbsize()).toBe(before);
});

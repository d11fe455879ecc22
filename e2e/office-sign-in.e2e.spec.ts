import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { createAccount } from '../server/src/auth/testing/office-client.js';
import { adminToken } from '../server/src/testing/admin-token.js';
import { use } from '../server/src/testing/close-afterwards.js';
import { startRedis } from '../server/src/testing/redis-server.js';
import { type ServerProcess, startServer } from '../server/src/testing/server-process.js';
import { findAxeViolations } from './harness/axe.js';
import { openPage, useBrowser } from './harness/browser.js';

let servers: readonly ServerProcess[];
const temporaryPassword = '처음에만 쓰는 긴 문장';
const password = '길고 외우기 쉬운 문장 하나';

const browser = await useBrowser();
// Accounts persist: each test starts with a district that has only one.
beforeEach(async () => {
  const redis = await use(startRedis());
  servers = await Promise.all([use(startServer(redis.url)), use(startServer(redis.url))]);
  await createAccount({ url: at(0, '') }, { name: '이담당', role: 'office', password }, adminToken);
});

/** The address of a server by host name: passkeys are bound to names, not to IP addresses. */
const at = (server: 0 | 1, path: string): string =>
  `${servers[server]?.url.replace('127.0.0.1', 'localhost')}${path}`;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const section = (page: Page, name: string) => page.getByRole('region', { name });

async function signIn(page: Page, name: string, secret = password): Promise<void> {
  await page.getByLabel('계정 이름').fill(name);
  await page.getByLabel('비밀번호').fill(secret);
  await button(page, '로그인').click();
}

/** A virtual authenticator, like a laptop's fingerprint reader. */
async function addAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

it('signs in with the first credential, adds a passkey, pairs a tablet and revokes it at once', async () => {
  const page = await openPage(browser, at(0, '/office'));
  await addAuthenticator(page);
  expect(await findAxeViolations(page)).toEqual([]);
  await button(page, '관리자 토큰으로 로그인').click();
  await page.getByLabel('관리자 토큰').fill(adminToken);
  await button(page, '로그인').click();

  await go(page, '계정');
  await section(page, '계정 만들기').getByLabel('계정 이름').fill('김보건');
  await section(page, '계정 만들기').getByLabel('권한').selectOption('담당자');
  await section(page, '계정 만들기').getByLabel('임시 비밀번호').fill(temporaryPassword);
  await button(page, '만들기').click();
  await page.getByRole('row', { name: /김보건 담당자/ }).waitFor();
  await button(page, '로그아웃').click();

  // The previous page has fields of the same names.
  await page.locator('.sign-in').waitFor();
  await signIn(page, '김보건', temporaryPassword);
  await page.getByLabel('임시 비밀번호').fill(temporaryPassword);
  await page.getByLabel('새 비밀번호').fill(password);
  expect(await findAxeViolations(page)).toEqual([]);
  await button(page, '바꾸기').click();
  await go(page, '계정');
  await page.getByLabel('패스키 이름').fill('사무실 노트북');
  await button(page, '패스키 등록').click();
  await page.getByRole('row', { name: /사무실 노트북/ }).waitFor();
  await button(page, '로그아웃').click();
  await button(page, '패스키로 로그인').click();
  await page.getByRole('banner').getByText('김보건').waitFor();

  await go(page, '기기');
  const pairing = section(page, '태블릿 연결');
  await pairing.getByLabel('검사소').selectOption({ value: 'wangsimni-plaza' });
  await button(page, '코드 만들기').click();
  const code = (await pairing.locator('strong').innerText()).replace(/\s/g, '');
  const tablet = await openPage(browser, at(1, `/staff#code=${code}`), { width: 1280, height: 800 });
  await tablet.getByText('왕십리광장 임시선별검사소의 접수 태블릿이 됩니다.').waitFor();
  await tablet.getByLabel(/이 태블릿의 이름/).fill('입구 태블릿');
  await button(tablet, '연결하기').click();
  await tablet.getByRole('heading', { name: '이 태블릿은 어디에 있나요?' }).waitFor();
  await pairing.getByText('입구 태블릿 태블릿이 왕십리광장 임시선별검사소에 연결되었습니다.').waitFor();

  const row = page.getByRole('row', { name: /입구 태블릿/ });
  await row.getByText('방금').waitFor();
  await button(page, '연결 끊기').click();
  const out = tablet.getByRole('button', { name: '연결하기' }).waitFor();
  await row.getByRole('button', { name: '연결 끊기' }).click();
  await out;

  await go(page, '활동 기록');
  await page.getByRole('row', { name: /계정 · 김보건 기기 연결 끊기/ }).waitFor();
  await page.getByRole('row', { name: /계정 · 김보건 패스키로 로그인/ }).waitFor();
  await page.getByRole('row', { name: /계정 · 김보건 내 비밀번호 바꾸기/ }).waitFor();
});

it('signs a browser out on both servers when its session is ended', async () => {
  const page = await openPage(browser, at(0, '/office'));
  await signIn(page, '이담당');
  await go(page, '계정');
  const here = page.getByRole('row', { name: /지금 이 브라우저/ });
  await here.getByRole('button', { name: '끊기' }).click();
  await here.getByRole('button', { name: '끊기' }).click();
  await page.getByText('로그인이 끝났습니다.').waitFor();
  const { status } = await page.request
    .get(at(1, '/api/v1/admin/session'))
    .then((answer) => ({ status: answer.status() }));
  expect(status).toBe(401);
});

it('has no accessibility violation on any page in both languages and themes', async () => {
  const page = await openPage(browser, at(0, '/office'));
  await signIn(page, '이담당');
  await button(page, '로그아웃').waitFor();
  for (const [device, accounts, audit, otherTheme] of [
    ['기기', '계정', '활동 기록', '어둡게'],
    ['Devices', 'Accounts', 'Activity log', 'Light'],
  ] as const) {
    await button(page, otherTheme).click();
    for (const name of [device, accounts, audit]) {
      await go(page, name);
      await page.locator('.card').first().waitFor();
      expect([name, await findAxeViolations(page)]).toEqual([name, []]);
    }
    if (device === '기기') await button(page, 'English').click();
  }
});

import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { adminToken } from '../server/src/testing/admin-token.js';
import { use } from '../server/src/testing/close-afterwards.js';
import { openStaffTablet } from '../server/src/testing/staff-tablet.js';
import { openLobbyScreen, openPage, openPhone, useBrowser } from './harness/browser.js';
import { type DemoServer, startDemoServer } from './harness/demo-server.js';
import { staffPageElements } from './harness/staff-page.js';
import { expectAccessible } from './harness/staff-view.js';
import { choosePlace } from './harness/tablet-place.js';

let server: DemoServer;
const browser = await useBrowser();

async function startDistrict(demo: '0' | '1'): Promise<void> {
  server = await use(startDemoServer({ env: { SEED_DEMO: demo } }));
}

const fillField = (page: Page, label: string | RegExp, text: string) => page.getByLabel(label).fill(text);
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
/** Waits until the guide shows this step. */
const step = (page: Page, name: string) =>
  page.locator('[data-state="present"]').getByRole('heading', { name }).waitFor();

async function signIn(): Promise<Page> {
  const office = await openPage(browser, `${server.url}/office`);
  await press(office, '관리자 토큰으로 로그인');
  await fillField(office, '관리자 토큰', adminToken);
  await office.getByRole('button', { name: '로그인', exact: true }).click();
  await office.getByRole('button', { name: '로그아웃' }).waitFor();
  return office;
}

it('guides from an empty district to the first call on the lobby screen', async () => {
  await startDistrict('0');
  const office = await signIn();
  await office.getByRole('link', { name: '처음부터 차례로 시작하기' }).first().click();
  await step(office, '구 이름 정하기');
  await expectAccessible(office, 'start-district');
  await fillField(office, /구 이름 · 한국어/, '성동구');
  await fillField(office, /구 이름 · 영어/, 'Seongdong-gu');
  await press(office, '다음');

  await step(office, '첫 검사소 만들기');
  await press(office, '다음');
  await office
    .getByRole('alert')
    .getByText(/고칠 곳이 \d+곳/)
    .waitFor();
  await expectAccessible(office, 'start-clinic-wrong');
  await fillField(office, '이름 · 한국어', '행당동 검사소');
  await fillField(office, '이름 · 영어', 'Haengdang Clinic');
  await fillField(office, '전화', '02-2286-7172');
  await fillField(office, '주소 · 한국어', '서울 성동구 행당로 1');
  await fillField(office, '주소 · 영어', '1 Haengdang-ro, Seoul');
  await office.locator('.location-map__canvas').click({ position: { x: 120, y: 90 } });
  expect(Number(await office.getByLabel('위도').inputValue())).toBeCloseTo(37.57, 1);
  await office.getByLabel(/늘 여는 곳으로/).check();
  await expectAccessible(office, 'start-clinic');
  await press(office, '다음');

  await step(office, '태블릿 연결하기');
  await press(office, '연결 코드 만들기');
  const code = await office.locator('.code-made strong').innerText();
  await expectAccessible(office, 'start-tablet');
  const tablet = await openPage(browser, `${server.url}/staff`, { width: 1280, height: 800 });
  await tablet.locator('.pairing__code').fill(code);
  await tablet.getByText(/행당동 검사소/).waitFor();
  await tablet.getByRole('button', { name: '연결하기' }).click();
  await choosePlace(tablet, '1');

  await step(office, '대기실 화면 켜기');
  const path = await office.getByRole('link', { name: '대기실 화면 열기' }).getAttribute('href');
  const screen = await openLobbyScreen(browser, `${server.url}${path}`);

  await step(office, '첫 번호 부르기');
  await expectAccessible(office, 'start-call');
  const { checkIn, call } = staffPageElements(tablet);
  await checkIn.click({ delay: 100 });
  await expect.poll(() => staffPageElements(tablet).waiting()).toBe(1);
  await call.click({ delay: 100 });

  await screen.locator('.number', { hasText: '001' }).first().waitFor();
  await office.getByRole('heading', { name: '첫 번호를 불렀습니다' }).waitFor();
  await expectAccessible(office, 'start-done');
});

it('shows configuration changes on screens and phones at once', async () => {
  await startDistrict('1');
  using tablet = await openStaffTablet(server.url, 'wangsimni-plaza');
  const heartbeats = setInterval(() => void tablet.beat().catch(() => undefined), 1_000);
  onTestFinished(() => clearInterval(heartbeats));
  const office = await signIn();
  await office.goto(`${server.url}/office/clinics`);
  const phone = await openPhone(browser, server.url);
  const screen = await openLobbyScreen(browser, `${server.url}/display/wangsimni-plaza`);
  await phone.getByText('왕십리광장 임시선별검사소').first().waitFor();
  await expectAccessible(office, 'clinics');
  await office.getByRole('link', { name: '왕십리광장 임시선별검사소', exact: true }).click();
  await office.getByLabel('이름 · 한국어').fill('왕십리역 광장 검사소');
  await expectAccessible(office, 'clinic-facts');
  for (const [tab, name] of [
    ['운영 시간', 'clinic-hours'],
    ['혼잡 기준과 안내', 'clinic-levels'],
    ['검사 줄', 'clinic-lanes'],
  ] as const) {
    await office.getByRole('tab', { name: tab }).click();
    await expectAccessible(office, name);
  }
  await press(office, '+ 줄 추가');
  const lane = office.getByRole('region', { name: /B 줄/ });
  await lane.getByLabel('줄 이름 · 한국어').fill('신속항원');
  await lane.getByLabel('줄 이름 · 영어').fill('Rapid');
  await lane.getByLabel('검사실').first().fill('3, 4');
  await press(office, '저장');
  await office.getByText('저장했습니다. 모든 화면이 바로 바뀝니다.').waitFor();
  await screen.getByText('신속항원').first().waitFor();
  await phone.getByText('왕십리역 광장 검사소').first().waitFor();
  await office.setViewportSize({ width: 1024, height: 768 });
  await press(office, '어둡게');
  await expectAccessible(office, 'clinic-lanes-dark-1024');
  await press(office, 'English');
  await expectAccessible(office, 'clinic-lanes-en');
});

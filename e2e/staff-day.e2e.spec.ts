import { expect, it } from 'vitest';
import { useStaffDesks } from './harness/staff-desks.js';
import {
  answerDialog,
  button,
  checkIn,
  dialog,
  expectAccessible,
  openDialog,
  undoBar,
  waitingCount,
} from './harness/staff-view.js';

/** Two lanes of slips; closed at night, so that staff have to open it manually. */
const healthCentre = 'seongdong-health-centre';
const { openDesk } = await useStaffDesks();

it('handles a whole day, and every view is accessible', async () => {
  const page = await openDesk(healthCentre);
  await expectAccessible(page, 'empty');
  await checkIn(page, 6);
  await button(page, /다음 분 호출/).click();
  await expect.poll(() => page.locator('.now-row b').innerText()).toMatch(/^A\d{3}$/);
  await expectAccessible(page, 'busy');

  await answerDialog(page, /가족·우선 접수/, 'arrival', async () => {
    await dialog(page)
      .getByRole('group', { name: /우선 접수/ })
      .getByRole('button', { name: '3명' })
      .click();
  });
  await expect.poll(() => waitingCount(page).innerText()).toBe('8명');

  await answerDialog(page, /대기 인원 다시 세기/, 'recount', async () => {
    await dialog(page).getByRole('textbox').fill('5');
    await expect.poll(() => dialog(page).getByRole('status').innerText()).toContain('3명 줄어듭니다');
    await button(page, '나가심').click();
    await expectAccessible(page, 'recount-less');
    await button(page, '5명으로 맞추기').click();
  });
  await expect.poll(() => waitingCount(page).innerText()).toBe('5명');
  await button(page, '되돌리기').click();
  await expect.poll(() => waitingCount(page).innerText()).toBe('8명');

  await answerDialog(page, /대기 명단/, 'line', async () => {
    await dialog(page).getByRole('button', { name: /^A004/ }).click();
  });
  await expectAccessible(page, 'ticket');
  await button(page, /신속항원 줄로 보내기/).click();
  await expect.poll(() => undoBar(page).innerText()).toContain('A004 → B 줄');

  await answerDialog(page, /대기 명단/, 'line-again', async () => {
    await dialog(page).getByRole('button', { name: /^A005/ }).click();
  });
  await button(page, '줄에서 빼기').click();
  await expect.poll(() => undoBar(page).innerText()).toContain('A005 줄에서 빠짐');
  await openDialog(page, /대기 명단/);
  await dialog(page).getByRole('button', { name: /^A005/ }).click();
  await expectAccessible(page, 'ticket-gone');
  await dialog(page)
    .getByRole('button', { name: /다시 줄에 넣기/ })
    .click();
  await expect.poll(() => undoBar(page).innerText()).toContain('A005 다시 줄로');

  await answerDialog(page, /^잠시 멈춤/, 'pause', async () => {
    await button(page, /^모든 줄$/).click();
    await button(page, /^모든 줄 멈추기/).click();
  });
  await expect.poll(() => page.locator('.top-bar__status').innerText()).toBe('잠시 멈춤');
  await expectAccessible(page, 'paused');
  await button(page, /접수 다시 받기/).click();
  await expect.poll(() => page.locator('.top-bar__status').count()).toBe(0);

  await answerDialog(page, /^접수 마감/, 'close-intake', async () => {
    await dialog(page).getByRole('button', { name: '접수 마감' }).click();
  });
  await expectAccessible(page, 'intake-closed');
  await button(page, '되돌리기').click();
  await expect.poll(() => page.locator('.top-bar__status').count()).toBe(0);

  await answerDialog(page, /설정·기타/, 'more', async () => {
    await button(page, /운영 중인 검사실/).click();
    await expectAccessible(page, 'booths');
    await button(page, /3번 검사실/).click();
    await button(page, '2곳으로 저장').click();
  });
  await openDialog(page, /설정·기타/);
  await answerDialog(page, /마지막 번호 정하기/, 'last-number', async () => {
    await dialog(page).getByRole('textbox').fill('40');
    await button(page, 'A040까지 검사').click();
  });
  await openDialog(page, /설정·기타/);
  await answerDialog(page, /드리는 안내/, 'notice', async () => {
    await dialog(page).getByLabel('한국어').fill('결과는 내일 문자로 보내 드립니다');
    await button(page, '문구 표시').click();
  });
  await openDialog(page, /설정·기타/);
  await expectAccessible(page, 'more-set');
  await answerDialog(page, /이 태블릿 설정/, 'settings', async () => {
    await button(page, '닫기').click();
  });
  await answerDialog(page, /안내 문구 바꿈/, 'history', async () => {
    await expect.poll(() => dialog(page).innerText()).toContain('A004 → B 줄');
    await button(page, '닫기').click();
  });
});

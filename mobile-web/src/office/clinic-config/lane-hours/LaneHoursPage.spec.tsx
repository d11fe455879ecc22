import type { ClinicConfig, LaneConfig } from '@hannun/shared/contract';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { Route } from 'wouter';
import { mockApi, signedIn } from '../../testing/test-app.js';
import { LaneHoursPage } from './LaneHoursPage.js';
import { twoLaneClinic } from './testing/two-lane-clinic.js';

const page = <Route path="/office/clinics/:clinicId/hours" component={LaneHoursPage} />;
const other: ClinicConfig = { ...twoLaneClinic, clinicId: 'forest', name: { ko: '서울숲', en: 'Forest' } };
const directoryIn = (timeZone: string) => ({
  body: { district: { id: 'gu', name: { ko: '구', en: 'Gu' } }, timeZone, tiles: null, clinics: [] },
});

function answers(clinic: ClinicConfig = twoLaneClinic, timeZone = 'Asia/Seoul') {
  return mockApi({
    'GET /facts': directoryIn(timeZone),
    'GET /admin/clinics': { body: { clinics: [clinic, other] } },
    'GET /admin/clinics/plaza': { body: clinic },
    'PATCH /admin/clinics/plaza': { body: clinic },
    'GET /admin/clinics/forest': { body: other },
    'PATCH /admin/clinics/forest': { body: other },
  });
}

// jsdom has no modal dialogs.
HTMLDialogElement.prototype.showModal = function open() {
  this.open = true;
};

beforeEach(() => {
  vi.setSystemTime('2026-11-30T03:00:00Z');
  history.replaceState(null, '', '/office/clinics/plaza/hours');
});

const block = (name: string) => screen.findByRole('button', { name });
const save = () => userEvent.click(screen.getByRole('button', { name: '저장' }));
const patchOf = (calls: ReturnType<typeof answers>, clinicId = 'plaza') =>
  calls.find(({ call }) => call === `PATCH /admin/clinics/${clinicId}`)?.body as Partial<ClinicConfig>;
const christmasChoice = async (label: string) =>
  within(await screen.findByRole('group', { name: '12월 25일 금 성탄절' })).getByLabelText(label);
const retype = async (label: string, text: string) => {
  const field = screen.getByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text);
};

it('changes a time on all weekdays that share it, and counts what is not saved', async () => {
  const calls = answers();
  render(signedIn('ko', page));
  await userEvent.click(await block('신속항원 수요일 09:00~12:00'));
  for (const weekday of ['월요일', '수요일', '금요일'])
    expect(screen.getByRole('button', { name: weekday, pressed: true })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '금요일' }));
  await retype('시작', '10:00');
  expect(await block('신속항원 월요일 10:00~12:00')).toBeVisible();
  expect(await block('신속항원 금요일 09:00~12:00')).toBeVisible();
  expect(screen.getByText('저장하지 않은 변경 2건')).toBeVisible();
  await save();
  const [, rapid] = patchOf(calls).lanes ?? [];
  expect(rapid?.weekly?.map((day) => day?.from ?? null)).toEqual([
    ...['10:00', '13:00', '10:00', '13:00', '09:00', null, null],
  ]);
  expect(Object.keys(patchOf(calls))).toEqual(['lanes']);
});

it('draws the end of intake of each lane, its own where it has one', async () => {
  const [pcr, rapid] = twoLaneClinic.lanes as [LaneConfig, LaneConfig];
  const own = twoLaneClinic.weekly.map(
    (day) => day && { from: '09:00', until: '12:00', intakeUntil: '11:00' },
  );
  answers({ ...twoLaneClinic, lanes: [pcr, { ...rapid, weekly: own }] });
  render(signedIn('ko', page));
  const [usual, early] = [await block('PCR 월요일 13:00~18:00'), await block('신속항원 월요일 09:00~12:00')];
  expect(usual).toHaveAccessibleDescription('접수 17:30까지');
  expect(usual).toHaveTextContent('17:30');
  expect(early).toHaveAccessibleDescription('접수 11:00까지');
  expect(await block('PCR 월요일 09:00~12:00')).not.toHaveAccessibleDescription();
});

it('shows one of three lanes at a time where a time would be cut, and the others as outlines', async () => {
  const third = { ...(twoLaneClinic.lanes[0] as LaneConfig), lane: 'result', code: 'C' };
  answers({
    ...twoLaneClinic,
    lanes: [...twoLaneClinic.lanes, { ...third, name: { ko: '결과', en: 'Results' } }],
  });
  render(signedIn('ko', page));
  expect(await block('PCR 월요일 09:00~12:00')).toBeVisible();
  expect(screen.queryByRole('button', { name: '결과 월요일 09:00~12:00' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'C 결과' }));
  expect(await block('결과 월요일 09:00~12:00')).toBeVisible();
});

it('says why a time cannot be, and keeps the last one that can', async () => {
  answers();
  render(signedIn('ko', page));
  await userEvent.click(await block('신속항원 화요일 13:00~16:00'));
  await retype('종료', '19:00');
  expect(screen.getByRole('alert')).toHaveTextContent(
    '화·목요일 검사소 운영 시간(09:00~18:00) 안이어야 합니다.',
  );
  expect(await block('신속항원 화요일 13:00~16:00')).toBeVisible();
  await retype('시작', '11:30');
  expect(screen.getByRole('alert')).toBeVisible();
});

it('keeps nothing of an entry that is wrong, refuses to save it, and names the days', async () => {
  const calls = answers();
  render(signedIn('ko', page));
  await userEvent.click(await block('신속항원 수요일 09:00~12:00'));
  await retype('시작', '11:00');
  expect(await block('신속항원 월요일 11:00~12:00')).toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard('10:00');
  await userEvent.tab();
  expect(screen.getByRole('alert')).toHaveTextContent('종료는 시작보다 늦어야 합니다.');
  expect(await block('신속항원 월요일 09:00~12:00')).toBeVisible();
  expect(screen.queryByText(/저장하지 않은 변경/)).toBeNull();
  await userEvent.click(await christmasChoice('휴무'));
  expect(screen.getByText('잘못 적은 시간을 고치면 저장할 수 있습니다.')).toBeVisible();
  expect(screen.getByRole('button', { name: '저장' })).toBeDisabled();

  await retype('종료', '19:00');
  expect(screen.getByRole('alert')).toHaveTextContent('월·수·금요일 검사소 운영 시간(09:00~18:00)');
  await retype('종료', '11:30');
  expect(screen.queryByRole('alert')).toBeNull();
  await save();
  expect(patchOf(calls).lanes?.[1]?.weekly?.[0]).toEqual({ from: '11:00', until: '11:30' });
});

it('takes an entry once the weekday it is wrong on is left alone', async () => {
  answers();
  render(signedIn('ko', page));
  await userEvent.click(await block('신속항원 수요일 09:00~12:00'));
  await userEvent.click(screen.getByRole('button', { name: '토요일' }));
  await retype('시작', '13:00');
  await retype('종료', '16:00');
  expect(screen.getByRole('alert')).toHaveTextContent(/^토요일 검사소 운영 시간/);
  expect(await block('신속항원 수요일 09:00~12:00')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '토요일' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(await block('신속항원 수요일 13:00~16:00')).toBeVisible();
  expect(await block('신속항원 토요일 09:00~12:00')).toBeVisible();
});

it('drops a wrong entry when cancelled', async () => {
  answers();
  render(signedIn('ko', page));
  await userEvent.click(await block('신속항원 화요일 13:00~16:00'));
  await retype('시작', '17:00');
  await userEvent.click(screen.getByRole('button', { name: '취소' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByLabelText('시작')).toHaveValue('13:00');
});

it('says how a time over midnight is entered', async () => {
  const always = { from: '00:00', until: '24:00' };
  const [pcr] = twoLaneClinic.lanes;
  answers({ ...twoLaneClinic, weekly: twoLaneClinic.weekly.map(() => always), lanes: pcr ? [pcr] : [] });
  render(signedIn('ko', page));
  await userEvent.click(await block('PCR 수요일 00:00~24:00'));
  await retype('시작', '22:00');
  await retype('종료', '06:00');
  expect(screen.getByRole('alert')).toHaveTextContent('22:00~24:00와 다음 날 00:00~06:00');
  expect(await block('PCR 월요일 00:00~24:00')).toBeVisible();
  await retype('종료', '00:00');
  expect(screen.getByRole('alert')).toHaveTextContent('종료를 24:00으로');
});

it('copies a time to another weekday, adds one, and removes it', async () => {
  const calls = answers();
  render(signedIn('ko', page));
  await userEvent.click(await block('신속항원 수요일 09:00~12:00'));
  expect(screen.getByRole('button', { name: '일요일' })).toBeDisabled();
  await userEvent.click(screen.getByRole('button', { name: '토요일' }));
  expect(await block('신속항원 토요일 09:00~12:00')).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: '시간 추가' }));
  await userEvent.selectOptions(screen.getAllByLabelText('줄')[0] as HTMLElement, 'B 신속항원');
  await userEvent.selectOptions(screen.getByLabelText('요일'), '수요일');
  await userEvent.click(screen.getByRole('button', { name: '추가' }));
  await userEvent.click(await block('신속항원 수요일 13:00~18:00'));
  await userEvent.click(screen.getByRole('button', { name: '이 시간 삭제' }));
  expect(screen.queryByRole('button', { name: '신속항원 수요일 13:00~18:00' })).toBeNull();
  await save();
  expect(patchOf(calls).lanes?.[1]?.weekly?.[5]).toEqual({ from: '09:00', until: '12:00' });
});

it('is used by keys alone: a key goes to the fields, cancelling takes everything back', async () => {
  answers();
  render(signedIn('ko', page));
  (await block('PCR 월요일 09:00~12:00')).focus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByLabelText('시작')).toHaveFocus();
  await userEvent.keyboard('{Control>}a{/Control}930{Enter}');
  expect(await block('PCR 월요일 09:30~12:00')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '취소' }));
  expect(await block('PCR 월요일 09:00~12:00')).toBeVisible();
  expect(screen.queryByText(/저장하지 않은/)).toBeNull();
});

it('closes on one holiday by an exception, and on all by the clinic’s rule', async () => {
  const calls = answers();
  render(signedIn('ko', page));
  const christmas = await screen.findByRole('group', { name: '12월 25일 금 성탄절' });
  expect(within(christmas).getByLabelText('평소대로')).toBeChecked();
  await userEvent.click(within(christmas).getByLabelText('휴무'));
  await save();
  expect(patchOf(calls)).toEqual({ exceptions: { '2026-12-25': null } });
  calls.length = 0;
  await userEvent.click(screen.getByRole('button', { name: '모두 휴무' }));
  await userEvent.click(screen.getByRole('button', { name: '2027년 보기' }));
  const newYear = screen.getByRole('group', { name: '1월 1일 금 새해 첫날' });
  expect(within(newYear).getByLabelText('휴무')).toBeChecked();
  await save();
  expect(patchOf(calls).publicHolidays).toBe('closed');
});

it('shows coming holidays first, and says nothing of what a clinic did on past ones', async () => {
  answers();
  render(signedIn('ko', page));
  const summary = await screen.findByText(/^지난 공휴일 \d+개$/);
  const liberation = screen.getByText('광복절');
  expect(liberation).not.toBeVisible();
  await userEvent.click(summary);
  expect(liberation).toBeVisible();
  expect(liberation.closest('li')).toHaveTextContent(/^8월 15일 토광복절$/);
  expect(screen.getByText('휴무 0 · 평소대로 1')).toBeVisible();
});

it('says where the holidays come from, and that none are known elsewhere', async () => {
  answers();
  const { unmount } = render(signedIn('en', page));
  expect(await screen.findByText('as of 2026-08-21')).toBeVisible();
  unmount();
  answers(twoLaneClinic, 'Europe/Berlin');
  render(signedIn('en', page));
  expect(await screen.findByText(/known for Korea only/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'All closed' })).toBeNull();
});

it('applies the hours to other clinics after a confirmation', async () => {
  const source: ClinicConfig = { ...twoLaneClinic, publicHolidays: 'closed' };
  const calls = answers(source);
  render(signedIn('en', page));
  await userEvent.click(await screen.findByRole('button', { name: 'Apply to other clinics' }));
  const dialog = await screen.findByRole('dialog', { name: 'Apply to other clinics?' });
  await userEvent.click(await within(dialog).findByLabelText('Forest'));
  expect(patchOf(calls, 'forest')).toBeUndefined();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Apply to 1' }));
  expect(await within(dialog).findByText('Applied.')).toBeVisible();
  expect(patchOf(calls, 'forest')).toMatchObject({ publicHolidays: 'closed' });
});

it('sets an exception of a lane', async () => {
  const calls = answers();
  render(signedIn('en', page));
  await userEvent.type(await screen.findByLabelText('Day'), '2026-12-24');
  await userEvent.selectOptions(screen.getByLabelText('Lane'), 'B Rapid');
  await userEvent.click(screen.getByRole('button', { name: 'Add an exception' }));
  const day = screen.getByRole('region', { name: 'Thu 24 Dec · Rapid' });
  await userEvent.click(within(day).getByRole('checkbox'));
  await userEvent.clear(within(day).getByLabelText('Closes'));
  await userEvent.type(within(day).getByLabelText('Closes'), '11:00');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(patchOf(calls).lanes?.[1]?.exceptions).toEqual({ '2026-12-24': { from: '09:00', until: '11:00' } });
});

it('is read-only for viewers', async () => {
  answers();
  render(signedIn('en', page, 'viewer'));
  expect(await block('Rapid Wednesday 09:00–12:00')).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  expect(screen.getByRole('group', { name: /Christmas/ })).toBeDisabled();
});

import type { Dashboard, DashboardClinic } from '@hannun/shared/contract';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { mockApi, signedIn } from '../testing/test-app.js';
import { DashboardContent } from './DashboardPage.js';
import { busyDashboard, disconnectedDashboard, newDashboard } from './dashboard.examples.js';

beforeAll(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true;
  };
});

const renderDashboard = (wall: Dashboard, { language = 'ko', age = 1, role = 'office' } = {}) =>
  render(
    signedIn(
      language as 'ko' | 'en',
      <DashboardContent dashboard={wall} ageSeconds={age} />,
      role as 'office' | 'viewer',
    ),
  );
const summary = () => screen.getByRole('region', { name: /전체 요약|Summary/ });

it.each([
  ['ko', ['2 / 3곳', '92명', '평소보다 77명 많음', '가장 긴 줄 80~110분', '504명']],
  ['en', ['2 / 3', '92', '77 more than usual', 'longest line 80 – 110 min', '504']],
] as const)('summarizes the district in %s', (language, texts) => {
  renderDashboard(busyDashboard, { language });
  for (const text of texts) expect(summary()).toHaveTextContent(text);
});

it.each([
  ['ko', '대기 인원 다시 세기 필요', '에 저장된 기록과 화면이 달라', '현장에 요청하기'],
  ['en', 'recount needed', 'the screens did not match the stored record', 'Ask the clinic'],
] as const)(
  'shows in %s where the stored log differed, and whom to ask to recount',
  (language, title, what, whom) => {
    const since = '2026-11-23T05:31:00.000Z';
    const matters = [{ kind: 'recount-due', clinicId: 'station', since, why: 'log-differed' }] as const;
    renderDashboard({ ...busyDashboard, matters }, { language });
    const item = screen.getByText(new RegExp(title)).closest('li');
    for (const text of ['14:31', what, whom]) expect(item).toHaveTextContent(text);
  },
);

it('lists clinics by their wait, the closed ones last with their reason', () => {
  renderDashboard(busyDashboard);
  const rows = within(screen.getByRole('table', { name: /검사소 3곳/ }))
    .getAllByRole('row')
    .slice(1);
  expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
    '왕십리광장',
    '성수역',
    '서울숲',
  ]);
  expect(rows[0]).toHaveTextContent('A031 12분째');
  expect(rows[0]).toHaveTextContent('검사실 2/3');
  expect(rows[0]).toHaveTextContent('시간당 40 · 평소 44');
  expect(rows[2]).toHaveTextContent('소독 중 · 15:00에 다시 시작');
});

it('names the clinic with the shortest wait only while one has a wait', () => {
  const { unmount } = renderDashboard(busyDashboard);
  expect(screen.getByRole('table', { name: /3곳.*왕십리광장에서 가장 덜 기다립니다/ })).toBeVisible();
  unmount();
  const clinics = busyDashboard.clinics.map((clinic) => ({
    ...clinic,
    board: { ...clinic.board, status: 'closed' as const },
  }));
  renderDashboard({ ...busyDashboard, clinics });
  expect(
    screen.getByRole('table', { name: /^검사소 3곳 가운데 0곳 접수 중, 모두 \d+명 대기\.$/ }),
  ).toBeVisible();
});

type BoardChange = Partial<DashboardClinic['board']>;
const reading = (change: BoardChange, ofPlaza: BoardChange = {}, language = 'ko') => {
  const [station, plaza] = busyDashboard.clinics;
  if (!station || !plaza) throw new Error('The example has no clinics');
  const changed = (clinic: DashboardClinic, by: BoardChange) => ({
    ...clinic,
    board: { ...clinic.board, ...by },
  });
  const clinics = [changed(station, change), changed(plaza, ofPlaza)];
  renderDashboard({ ...busyDashboard, clinics }, { language });
  const table = within(screen.getByRole('table', { name: /검사소 2곳|of 2 clinics/ }));
  return table.getByRole('rowheader', { name: /성수역|station/ }).closest('tr');
};
/** Count and wait of each lane, as they stand side by side. */
const lanesIn = (row: HTMLElement | null) => {
  const texts = [...(row?.querySelectorAll('.clinic-table__lane') ?? [])].map(
    ({ textContent }) => textContent,
  );
  const half = texts.length / 2;
  return texts.slice(0, half).map((count, index) => [count, texts[half + index]]);
};
const twoLanes = () => {
  const [first] = stationLane;
  if (!first) throw new Error('The example has no lane');
  const lane = (low: number, high: number) => ({
    ...first,
    level: 'relaxed' as const,
    forecast: { low: low * 60, likely: low * 60, high: high * 60 },
  });
  const quicker = { ...lane(5, 10), lane: 'rapid', code: 'B', name: { ko: '신속항원', en: 'Rapid' } };
  return { lane, quicker, slower: { ...lane(25, 30), level: 'normal' as const } };
};
const stationLane = busyDashboard.clinics[0]?.board.lanes.slice(0, 1) ?? [];
const shut = { forecast: null, level: null, noForecast: 'intake-closed' } as const;
const long = '2026-11-26T05:08:00.000Z';

it.each<[string, Partial<DashboardClinic['board']>, string, string]>([
  [
    'closed and last heard long ago',
    { status: 'closed', opensAt: '2026-11-27T00:00:00.000Z', contactAt: long },
    '운영 종료 · 내일(금) 09:00부터',
    '7명',
  ],
  ['silent', { contactAt: long }, '14:08 이후 정보 없음 · 그때 대기 78명', '7명'],
  [
    'serving the last ones',
    { status: 'closed', opensAt: '2026-11-27T00:00:00.000Z' },
    '접수 마감 · 내일(금) 09:00부터 · 대기 78명',
    '85명',
  ],
  [
    'full until noon',
    {
      lanes: stationLane.map((lane) => ({
        ...lane,
        ...shut,
        intake: 'full',
        reopensAt: '2026-11-26T06:00:00.000Z',
      })),
    },
    '오전 접수 마감 · 15:00부터 · 대기 78명',
    '85명',
  ],
])(
  'says of a clinic that is %s why nobody is taken in, and counts only who waits',
  (_, change, text, total) => {
    const row = reading(change);
    expect(row).toHaveTextContent(text);
    expect(row).not.toHaveTextContent('80~110분');
    expect(summary()).toHaveTextContent(total);
    expect(screen.getByRole('table', { name: /왕십리광장에서 가장 덜 기다립니다/ })).toBeVisible();
  },
);

it.each<[string, Partial<DashboardClinic['board']>, string]>([
  ['pause', { status: 'paused', reason: 'other' }, '잠시 멈춤 · 대기 78명'],
  ['closing', { status: 'closed', waiting: 0 }, '운영 종료'],
])('names no time after a %s without a known end', (_, change, text) => {
  const row = reading(change);
  const [state] = row?.querySelectorAll('.clinic-row__state') ?? [];
  expect(state).toHaveTextContent(new RegExp(`^${text}$`));
});

it.each([
  ['ko', { waiting: 3 }, '접수 마감 · 대기 3명', '접수 마감 1'],
  ['en', { waiting: 3 }, 'Intake closed · 3 waiting', '1 with intake closed'],
  ['ko', { waiting: 0 }, '운영 종료', '운영 종료 1'],
] as const)('counts in %s a clinic after closing as its row names it: %o', (language, line, text, total) => {
  const lanes = stationLane.map((lane) => ({ ...lane, ...shut, ...line }));
  const row = reading({ status: 'closed', ...line, lanes }, {}, language);
  expect(row).toHaveTextContent(text);
  expect(summary()).toHaveTextContent(language === 'ko' ? '접수 중1 / 2곳' : 'Taking people in1 / 2');
  expect(summary()).toHaveTextContent(total);
});

it('names the test of a wait, the lane that is shut, and none that does not run today', () => {
  const [first] = stationLane;
  if (!first) throw new Error('The example has no lane');
  const lanes = [
    first,
    { ...first, ...shut, lane: 'rapid', name: { ko: '신속항원', en: 'Rapid' }, waiting: 3, intake: 'closed' },
    {
      ...first,
      ...shut,
      lane: 'child',
      name: { ko: '영유아', en: 'Child' },
      waiting: 0,
      intake: 'not-today',
    },
  ] as const;
  const row = reading({ lanes });
  expect(lanesIn(row)).toEqual([
    ['PCR 7', 'PCR 80~110분'],
    ['신속항원 3', '신속항원 접수 마감'],
  ]);
  expect(row).not.toHaveTextContent('영유아');
});

it('sorts by the soonest lane that takes people in, as residents read it, and the others below', () => {
  const { lane, quicker, slower } = twoLanes();
  const station = reading({ lanes: [slower, quicker] }, { lanes: [lane(15, 20)] });
  expect(lanesIn(station)).toEqual([
    ['신속항원 7', '신속항원 5~10분'],
    ['PCR 7', 'PCR 25~30분'],
  ]);
  expect(station).toHaveTextContent('여유');
  expect(station?.nextElementSibling).toHaveTextContent('왕십리광장');
  expect(screen.getByRole('table', { name: /성수역에서 가장 덜 기다립니다/ })).toBeVisible();
  expect(summary()).toHaveTextContent('가장 긴 줄 25~30분');
});

it.each([
  [
    'ko',
    '13:40 기준 대기 78명, 이후 확인되지 않았습니다',
    ['7명', '1곳 빼고', '1곳 확인 필요'],
    '13:40까지 · 1곳 빠져',
  ],
  [
    'en',
    '78 waiting as of 13:40, not confirmed since',
    ['7 people', 'without 1', '1 to check'],
    'Until 13:40',
  ],
] as const)(
  'dates an unconfirmed clinic in %s, and leaves it out of the sums',
  (language, text, sums, end) => {
    const unconfirmedSince = '2026-11-26T04:40:00.000Z';
    const row = reading({ unconfirmedSince, lanes: stationLane }, {}, language);
    expect(row).toHaveTextContent(text);
    expect(row).not.toHaveTextContent(/80|확인 중/);
    for (const sum of sums) expect(summary()).toHaveTextContent(sum);
    expect(row?.previousElementSibling).toHaveTextContent(/왕십리광장|plaza/);
    expect(screen.getByRole('img', { name: /시각별 전체|People waiting by time/ })).toHaveTextContent(end);
  },
);

it('names the day of what was last known on an earlier one', () => {
  const since = '2026-11-24T15:00:00.000Z';
  expect(reading({ unconfirmedSince: since, lanes: stationLane })).toHaveTextContent(
    '11월 25일(수) 00:00 기준 대기 78명',
  );
  cleanup();
  expect(reading({ contactAt: since })).toHaveTextContent('11월 25일(수) 00:00');
  cleanup();
  const matters = [{ kind: 'no-taps', clinicId: 'station', since }] as const;
  renderDashboard({ ...busyDashboard, matters });
  expect(screen.getByText('운영 중인데 11월 25일(수) 00:00 이후 입력이 없습니다.')).toBeVisible();
});

it('names each lane of a clinic whose lanes take nobody in for different reasons, with its own line', () => {
  const [first] = stationLane;
  if (!first) throw new Error('The example has no lane');
  const full = { intake: 'full', reopensAt: '2026-11-27T00:00:00.000Z', lastNumber: 40 } as const;
  const paused = { reason: 'disinfection', pausedUntil: '2026-11-26T06:00:00.000Z' } as const;
  const rapid = { lane: 'rapid', name: { ko: '신속항원', en: 'Rapid' } };
  const row = reading({
    waiting: 5,
    lanes: [
      { ...first, ...shut, ...full, waiting: 3 },
      { ...first, ...shut, ...paused, ...rapid, waiting: 2 },
    ],
  });
  const texts = [...(row?.querySelectorAll('.clinic-row__state') ?? [])].map((text) => text.textContent);
  expect(texts).toEqual([
    'PCR · 조기 마감 · 내일(금) 09:00부터 · 대기 3명',
    '신속항원 · 소독 중 · 15:00에 다시 시작 · 대기 2명',
  ]);
});

it('names no shortest wait, and counts nobody, where nothing is known', () => {
  const clinics = busyDashboard.clinics.map((clinic) => ({
    ...clinic,
    board: { ...clinic.board, contactAt: long },
  }));
  renderDashboard({ ...busyDashboard, clinics });
  expect(
    screen.getByRole('table', { name: /^검사소 3곳 가운데 0곳 접수 중, 모두 0명 대기\.$/ }),
  ).toBeVisible();
});

it('links to the devices when a tablet sends far too many entries', () => {
  renderDashboard({
    ...busyDashboard,
    matters: [{ kind: 'tablet-flooding', clinicId: 'station', tablet: '접수대 1' }],
  });
  const item = screen.getByText('성수역 입력이 지나치게 많음').closest('li');
  expect(item).toHaveTextContent('“접수대 1” 태블릿의 입력을 막았습니다.');
  expect(screen.getByRole('link', { name: '기기 열기' })).toHaveAttribute('href', '/office/devices');
});

it('leaves a disconnected clinic out of the totals, and shows since when', () => {
  renderDashboard(disconnectedDashboard);
  expect(screen.getByRole('alert')).toHaveTextContent('검사소 1곳에서 정보가 오지 않습니다.');
  expect(summary()).toHaveTextContent('14명');
  expect(summary()).toHaveTextContent('1곳 빼고');
  expect(screen.getByText('14:19 이후 정보 없음 · 그때 대기 78명')).toBeVisible();
  expect(screen.getByText('14:19까지 · 1곳 빠져 합계를 멈춤')).toBeVisible();
  expect(screen.getByRole('link', { name: /현장에 전화하기/ })).toHaveAttribute('href', 'tel:02-2286-7172');
});

it('blames no clinic while the server is unreachable, and disables exports', () => {
  renderDashboard(busyDashboard, { age: 90 });
  expect(screen.getByRole('alert')).toHaveTextContent(/서버에 연결할 수 없습니다.*14:32 기준 정보를/);
  expect(screen.queryByText(/이후 정보 없음/)).toBeNull();
  expect(screen.queryByText('방금')).toBeNull();
  expect(screen.getByText('14:32까지 · 서버 연결 안 됨')).toBeVisible();
  expect(screen.getByRole('button', { name: '엑셀로 받기' })).toBeDisabled();
});

it('shows when a new district will see its first records', () => {
  renderDashboard(newDashboard);
  expect(screen.getAllByText('아직 기록이 없습니다. 내일부터 보입니다.')[0]).toBeVisible();
  expect(screen.getByText('아직 태블릿이 연결되지 않았습니다')).toBeVisible();
  expect(screen.getByText('지금은 확인할 사항이 없습니다.')).toBeVisible();
});

it('shows the day’s trend as a table too', async () => {
  renderDashboard(busyDashboard);
  await userEvent.click(screen.getByRole('button', { name: '표로 보기' }));
  expect(screen.getByRole('row', { name: /14:32 92 60/ })).toBeVisible();
});

it('sends a message in both languages to the tablets of a clinic', async () => {
  const calls = mockApi({ 'POST /admin/clinics/station/word': { status: 201, body: {} } });
  renderDashboard(busyDashboard);
  await userEvent.click(screen.getByRole('button', { name: '현장에 알리기' }));
  const dialog = screen.getByRole('dialog', { name: '성수역 태블릿에 알리기' });
  expect(within(dialog).getByLabelText('한국어')).toHaveDisplayValue(/왕십리광장 예상 대기는 5~10분입니다/);
  await userEvent.click(within(dialog).getByRole('button', { name: '보내기' }));
  expect(await screen.findByText('성수역 태블릿에 보냈습니다.')).toBeVisible();
  expect(calls).toMatchObject([{ body: { text: { en: expect.stringMatching(/plaza has 5.–.10 min/) } } }]);
});

it('is read-only for viewers', () => {
  renderDashboard(busyDashboard, { role: 'viewer' });
  expect(screen.queryByRole('button', { name: '현장에 알리기' })).toBeNull();
  expect(screen.getByRole('link', { name: '추세 보기' })).toBeVisible();
});

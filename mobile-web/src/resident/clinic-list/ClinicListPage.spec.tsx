import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { PageData } from '../page-data.js';
import { directory } from '../testing/fixtures.js';
import { withLanguage } from '../testing/render-page.js';
import * as examples from './ClinicListPage.examples.js';
import { ClinicListPage } from './ClinicListPage.js';

const korean = (pageData: PageData) => render(withLanguage('ko', <ClinicListPage pageData={pageData} />));
const english = (pageData: PageData) => render(withLanguage('en', <ClinicListPage pageData={pageData} />));
const heading = () => screen.getByRole('heading', { level: 1 });
const status = () => screen.getAllByRole('status')[0];
const card = (name: RegExp) => screen.getByRole('link', { name });

it('lists the clinic with the shortest wait first, with counts and hours', () => {
  korean(examples.live);
  expect(heading()).toHaveTextContent('어디가 빠를까요?');
  expect(status()).toHaveTextContent('실시간');
  const [first, second] = screen.getAllByRole('link');
  expect(first).toHaveTextContent('왕십리광장 임시선별검사소18:00까지지금 대기7명');
  expect(second).toHaveTextContent(/성동구보건소 선별진료소.*15명.*PCR7명.*신속항원8명/);
  expect(document.title).toBe('성동구 검사소 현황');
});

it('shows the Korean name beside the English one', () => {
  english(examples.live);
  expect(heading()).toHaveTextContent('Where is the wait shortest?');
  expect(status()).toHaveTextContent('Live');
  const plaza = card(/Wangsimni Plaza/);
  expect(plaza).toHaveTextContent('until 18:00');
  expect(plaza).toHaveTextContent('Waiting now7people');
  expect(within(plaza).getByText('왕십리광장 임시선별검사소')).toHaveAttribute('lang', 'ko');
});

it('lists a clinic whose queue is not loaded yet by its name only', () => {
  const { view } = examples.live;
  const boards = new Map([...view.boards].filter(([clinicId]) => clinicId !== 'wangsimni-plaza'));
  korean({ ...examples.live, view: { ...view, boards, missingClinics: new Set(['wangsimni-plaza']) } });
  // It is not known to be closed, so it comes before the closed clinics.
  const noIntake = screen.getByRole('heading', { name: '지금 접수하지 않는 곳' });
  expect(card(/wangsimni-plaza/).compareDocumentPosition(noIntake)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(card(/wangsimni-plaza/)).toHaveTextContent(/확인 중이에요$/);
});

it('shows why a clinic takes nobody in and when it does again', () => {
  korean(examples.live);
  expect(card(/살곶이/)).toHaveTextContent('15:00에 다시 시작해요소독 중');
  expect(card(/금호/)).toHaveTextContent('내일(금) 09:00부터 접수해요접수 마감');
  expect(card(/응봉/)).toHaveTextContent('월요일 09:00에 열어요운영 종료');
});

it('shows reasons and reopening times in English', () => {
  english(examples.live);
  expect(card(/Salgoji/)).toHaveTextContent('resumes 15:00Cleaning break');
  expect(card(/Geumho/)).toHaveTextContent('new tickets from tomorrow (Fri) 09:00No new tickets');
  expect(card(/Eungbong/)).toHaveTextContent('opens Monday 09:00Closed');
});

it('stops saying live as soon as heartbeats are missing', () => {
  korean(examples.checking);
  expect(status()).toHaveTextContent('확인 중');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('shows the time of every figure and a banner after a minute without data', () => {
  korean(examples.stale);
  expect(screen.getByRole('alert')).toHaveTextContent('14:28에 받은 정보예요.');
  expect(status()).toHaveTextContent('14:28 기준 · 4분 전');
  expect(card(/왕십리/)).toHaveTextContent('14:28에 대기7명');
  expect(card(/왕십리/)).toHaveAttribute('data-freshness', 'stale');
});

it('hides figures after ten minutes and keeps the opening hours', () => {
  english(examples.expired);
  const plaza = card(/Wangsimni Plaza/);
  expect(plaza).toHaveTextContent('until 18:00No update since 14:28Not known');
  expect(plaza).not.toHaveTextContent('7');
});

it('marks a clinic as stale when its tablets are not heard', () => {
  korean(examples.oneSilent);
  expect(status()).toHaveTextContent('실시간');
  expect(card(/왕십리/)).toHaveAttribute('data-freshness', 'stale');
  expect(card(/왕십리/)).toHaveTextContent('14:26에 대기7명');
  expect(card(/성동구보건소/)).toHaveAttribute('data-freshness', 'live');
});

it('shows the first clinic to open when all are closed', () => {
  korean(examples.asleep);
  expect(heading()).toHaveTextContent('지금은 여는 곳이 없어요');
  expect(screen.getByText('내일(금) 09:00').parentElement).toHaveTextContent('성동구보건소 선별진료소');
  expect(screen.getByText('17:30 접수 마감')).toBeVisible();
  expect(screen.getAllByRole('link')).toHaveLength(4);
  expect(screen.queryByLabelText('순서')).toBeNull();
});

it('shows what to do when no clinic is listed', () => {
  english(examples.empty);
  expect(heading()).toHaveTextContent('No clinics are listed yet');
  expect(screen.getByText(/call 120/i)).toBeVisible();
});

it('shows placeholders only when loading takes long', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  korean(examples.loading);
  expect(status()).toHaveTextContent('불러오는 중');
  expect(screen.queryByTestId('skeletons')).toBeNull();
  expect(await screen.findByTestId('skeletons')).toHaveAttribute('aria-busy', 'true');
  vi.useRealTimers();
});

it('offers a retry and a phone number when loading failed', async () => {
  const retry = vi.fn();
  korean({ ...examples.failed, retry });
  expect(heading()).toHaveTextContent('정보를 불러오지 못했어요');
  expect(screen.getByRole('link', { name: /120/ })).toHaveAttribute('href', 'tel:120');
  await userEvent.click(screen.getByRole('button', { name: '다시 불러오기' }));
  expect(retry).toHaveBeenCalledOnce();
});

it('shows stored opening hours when loading failed', () => {
  korean({ ...examples.failed, district: directory.district, directory });
  expect(heading()).toHaveTextContent('정보를 불러오지 못했어요');
  expect(screen.getByRole('heading', { name: '운영 시간은 바뀌지 않아요' })).toBeVisible();
  expect(screen.getAllByText('09:00~18:00')).toHaveLength(directory.clinics.length);
});

it('sorts by distance once the location is known, and shows the walk and whether there is time', async () => {
  const location = { latitude: 37.5703, longitude: 127.0378 };
  const travel = { ...examples.live.travel, geolocation: { status: 'known' as const, location } };
  korean({ ...examples.live, travel });
  await userEvent.selectOptions(screen.getByLabelText('순서'), 'nearest');
  const [first, second] = screen.getAllByRole('link');
  expect(first).toHaveTextContent(/성동구보건소.*걸어서 1분/);
  expect(second).toHaveTextContent(/왕십리광장.*걸어서 21분.*지금 출발하면 오늘 검사할 수 있어요/);
  expect(screen.getByText('위치는 이 휴대전화에서만 쓰고 보내지 않아요.')).toBeVisible();
});

it('hides clinics that do not offer the chosen test', async () => {
  english(examples.live);
  await userEvent.selectOptions(screen.getByLabelText('Test'), 'rapid');
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/clinics/seongdong-health-centre',
  ]);
});

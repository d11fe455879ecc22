import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, onTestFinished, vi } from 'vitest';
import { TranslationProvider } from '../language/translation.js';
import type { Messages } from '../messages/ko.js';
import { koList } from '../messages/ko-list.js';
import type { PageData } from '../page-data.js';
import { clinicBoard, directory, pcr, rapid, shut, twoLanesOpen, wait } from '../testing/fixtures.js';
import { allMessages, pageDataAfter, withLanguage } from '../testing/render-page.js';
import * as examples from './ClinicListPage.examples.js';
import { ClinicListPage } from './ClinicListPage.js';

const korean = (pageData: PageData) => render(withLanguage('ko', <ClinicListPage pageData={pageData} />));
const english = (pageData: PageData) => render(withLanguage('en', <ClinicListPage pageData={pageData} />));
const heading = () => screen.getByRole('heading', { level: 1 });
const status = () => screen.getAllByRole('status')[0];
const card = (name: RegExp) => screen.getByRole('link', { name });

it('lists the clinic with the shortest wait first, with its test and hours', () => {
  korean(pageDataAfter(1, { boards: twoLanesOpen }));
  expect(heading()).toHaveTextContent('어디가 빠를까요?');
  expect(status()).toHaveTextContent('실시간');
  const [first, second] = screen.getAllByRole('link');
  expect(first).toHaveTextContent('왕십리광장 임시선별검사소PCR18:00까지예상 대기 10분 안여유7명 대기');
  expect(second).toHaveTextContent('성동구보건소 선별진료소');
  expect(document.title).toBe('성동구 검사소 현황');
});

it('shows the count and why there is no wait where nobody can tell it', () => {
  korean(examples.live);
  expect(card(/왕십리광장/)).toHaveTextContent('7명 대기예상 시간 확인 중이에요');
});

it('shows the Korean name beside the English one', () => {
  english(examples.live);
  expect(heading()).toHaveTextContent('Where is the wait shortest?');
  expect(status()).toHaveTextContent('Live');
  const plaza = card(/Wangsimni Plaza/);
  expect(plaza).toHaveTextContent('until 18:00');
  expect(plaza).toHaveTextContent('7 waiting');
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
  expect(card(/살곶이/)).toHaveTextContent('소독 중 · 15:00에 다시 시작해요');
  expect(card(/금호/)).toHaveTextContent('오늘 접수 마감 · 내일(금) 09:00부터 접수해요');
  expect(card(/응봉/)).toHaveTextContent('오늘 운영 종료 · 월요일 09:00에 열어요');
});

it('shows reasons and reopening times in English', () => {
  english(examples.live);
  expect(card(/Salgoji/)).toHaveTextContent('Cleaning break · Starts again 15:00');
  expect(card(/Geumho/)).toHaveTextContent(
    'Closed to newcomers today · Open to newcomers from tomorrow (Fri) 09:00',
  );
  expect(card(/Eungbong/)).toHaveTextContent('Closed for today · Opens Monday 09:00');
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
  expect(card(/왕십리/)).toHaveTextContent('14:28 기준 7명');
  expect(card(/왕십리/)).toHaveAttribute('data-freshness', 'stale');
});

it('hides figures after ten minutes and keeps the opening hours', () => {
  english(examples.expired);
  const plaza = card(/Wangsimni Plaza/);
  expect(plaza).toHaveTextContent('until 18:00No current information');
  expect(plaza).not.toHaveTextContent('7');
});

it('marks a clinic as stale when its tablets are not heard', () => {
  korean(examples.oneSilent);
  expect(status()).toHaveTextContent('실시간');
  expect(card(/왕십리/)).toHaveAttribute('data-freshness', 'stale');
  expect(card(/왕십리/)).toHaveTextContent('14:26 기준 7명');
  expect(card(/성동구보건소/)).toHaveAttribute('data-freshness', 'live');
});

it('calls no list live whose clinics are all silent', () => {
  const boards = twoLanesOpen;
  const silentSeconds = { 'wangsimni-plaza': 120, 'seongdong-health-centre': 240 };
  korean(pageDataAfter(1, { boards, silentSeconds }));
  expect(status()).toHaveTextContent('14:26 기준 · 2분 전');
  expect(screen.queryByText(/실시간/)).toBeNull();
});

it('shows the order that it has where the location is denied', async () => {
  const geolocation = { status: 'denied' } as const;
  korean(pageDataAfter(1, { boards: twoLanesOpen, travel: { geolocation } }));
  await userEvent.selectOptions(screen.getByLabelText('순서'), 'nearest');
  expect(screen.getByLabelText('순서')).toHaveValue('soonest');
  expect(screen.getByText(/위치를 알 수 없어 덜 기다리는 순으로/)).toBeVisible();
});

it('shows the first clinic to open when all are closed', async () => {
  korean(examples.asleep);
  expect(heading()).toHaveTextContent('지금은 접수하는 곳이 없어요');
  expect((await screen.findByText('내일(금) 09:00')).parentElement).toHaveTextContent(
    '성동구보건소 선별진료소',
  );
  expect(screen.getByText('17:30 접수 마감')).toBeVisible();
  expect(screen.getAllByRole('link')).toHaveLength(4);
  expect(screen.queryByLabelText('순서')).toBeNull();
});

it('says which test opens first, and promises no opening to a clinic whose own is not known', async () => {
  const opens = (lane: typeof pcr, clock: string) =>
    shut(lane, { intake: 'not-yet', reopensAt: `2026-11-19T${clock}:00+09:00` });
  const lanes = [opens(pcr, '15:00'), opens(rapid, '16:00')];
  const first = clinicBoard('wangsimni-plaza', { status: 'closed', waiting: 0, lanes });
  const byHand = clinicBoard('geumho', { status: 'intake-closed', lanes: [shut(pcr, { intake: 'closed' })] });
  korean(pageDataAfter(1, { boards: [first, byHand] }));
  expect(await screen.findByText('15:00 PCR')).toBeVisible();
  expect(screen.queryByRole('heading', { name: '그다음에 여는 곳' })).toBeNull();
  expect(screen.getByRole('heading', { name: '지금 접수하지 않는 곳' })).toBeVisible();
});

it('says until when the test that opens first is to be had, by its own hours', async () => {
  const reopensAt = '2026-11-19T16:00:00+09:00';
  const lanes = [shut(pcr, { intake: 'full' }), shut(rapid, { intake: 'not-yet', reopensAt })];
  const pageData = pageDataAfter(1, { boards: [clinicBoard('wangsimni-plaza', { waiting: 0, lanes })] });
  const weekly = Array.from({ length: 7 }, () => ({ from: '16:00', until: '17:00' }));
  const clinics = directory.clinics.map((each) => ({ ...each, laneHours: { rapid: { weekly } } }));
  korean({ ...pageData, directory: { ...directory, clinics } });
  const words = (await screen.findByText('16:00 신속항원')).closest('section');
  expect(words).toHaveTextContent('17:00까지');
  expect(words).not.toHaveTextContent('17:30');
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

it('shows stored opening hours when loading failed', async () => {
  korean({ ...examples.failed, district: directory.district, directory });
  expect(heading()).toHaveTextContent('정보를 불러오지 못했어요');
  expect(await screen.findByRole('heading', { name: '운영 시간은 바뀌지 않아요' })).toBeVisible();
  expect(screen.getAllByText('09:00~18:00')).toHaveLength(directory.clinics.length);
});

it('shows no stored hours of a clinic on a day on which none of its tests runs', async () => {
  const laneHours = { pcr: { exceptions: { '2026-11-19': null } } };
  const [first, ...others] = directory.clinics.map((clinic) => ({ ...clinic, laneIds: ['pcr'] }));
  const clinics = first ? [{ ...first, laneHours }, ...others] : [];
  korean({ ...examples.failed, district: directory.district, directory: { ...directory, clinics } });
  expect(await screen.findByText('오늘은 쉬어요')).toBeVisible();
  expect(screen.getAllByText('09:00~18:00')).toHaveLength(others.length);
});

it('sorts by distance once the location is known, and shows the walk and when one would be done', async () => {
  const location = { latitude: 37.5703, longitude: 127.0378 };
  const { travel, ...live } = pageDataAfter(1, { boards: twoLanesOpen });
  korean({ ...live, travel: { ...travel, geolocation: { status: 'known', location } } });
  await userEvent.selectOptions(screen.getByLabelText('순서'), 'nearest');
  const [first, second] = screen.getAllByRole('link');
  expect(first).toHaveTextContent(/성동구보건소.*걸어서 1분/);
  expect(second).toHaveTextContent(/왕십리광장.*걸어서 21분/);
  expect(await within(second as HTMLElement).findByText(/지금 나서면/)).toHaveTextContent(
    '지금 나서면 15:05쯤 끝나요',
  );
  expect(screen.getByText('위치는 이 휴대전화 안에서만 쓰고 어디에도 보내지 않아요.')).toBeVisible();
});

it('shows both waits of a clinic with two tests, each named, and when each would be done', async () => {
  korean(pageDataAfter(1, { boards: twoLanesOpen }));
  const both = card(/성동구보건소/);
  expect(both).toHaveTextContent(/APCR5~40분7명.*B신속항원20분 안8명/);
  expect(await within(both).findByText(/끝나요/)).toHaveTextContent('신속항원 14:55쯤 · PCR 15:15쯤 끝나요');
});

it('names what a shut test says beside the wait of an open one', () => {
  const full = shut(rapid, { intake: 'full', reopensAt: '2026-11-20T00:00:00Z', lastNumber: 6, waiting: 3 });
  const lanes = [{ ...pcr, forecast: wait(12, 23) }, full];
  korean(pageDataAfter(1, { boards: [clinicBoard('wangsimni-plaza', { lanes })] }));
  expect(card(/왕십리광장/)).toHaveTextContent(
    /APCR10~25분7명B신속항원오늘 접수 조기 마감 · B006번까지 검사해요 · 내일\(금\) 09:00부터 접수해요/,
  );
});

it('shows before opening how many wait and when it opens', () => {
  const opensAt = '2026-11-19T06:00:00Z';
  const line = shut(pcr, { intake: 'not-yet', reopensAt: opensAt, waiting: 23, fromOpening: wait(12, 23) });
  korean(
    pageDataAfter(1, {
      boards: [...twoLanesOpen, clinicBoard('geumho', { status: 'closed', opensAt, lanes: [line] })],
    }),
  );
  expect(screen.getByRole('heading', { name: '곧 여는 곳' })).toBeVisible();
  expect(screen.getAllByRole('link').at(-1)).toHaveTextContent(
    '15:00에 열어요 · 23명이 기다리고 있어요 · 문 연 뒤 10~25분',
  );
});

it('tells screen readers the soonest place only while its figures are current', () => {
  const soonest = '지금 가장 덜 기다리는 곳: 왕십리광장 임시선별검사소';
  const { rerender, container } = korean(pageDataAfter(1, { boards: twoLanesOpen }));
  const announced = () => container.querySelector('[aria-live]')?.textContent;
  expect(announced()).toBe(soonest);
  const silent = {
    boards: twoLanesOpen,
    silentSeconds: { 'wangsimni-plaza': 99, 'seongdong-health-centre': 99 },
  };
  rerender(withLanguage('ko', <ClinicListPage key="silent" pageData={pageDataAfter(1, silent)} />));
  expect(announced()).toBe('');
  rerender(withLanguage('ko', <ClinicListPage key="counted" pageData={examples.live} />));
  expect(announced()).toBe('');
});

it('offers no test that does not run today', () => {
  const lanes = [pcr, shut(rapid, { intake: 'not-today' })];
  korean(pageDataAfter(1, { boards: [clinicBoard('wangsimni-plaza', { lanes })] }));
  expect(screen.queryByLabelText('검사 종류')).toBeNull();
  expect(card(/왕십리광장/)).not.toHaveTextContent('신속항원');
});

// What is shown of a night, and whether to go, load on demand with their texts.
const { asleep: _, ...byDay } = examples;
it.each(Object.entries(byDay))(
  'reads the same before the texts of other pages have loaded (%s)',
  (_name, pageData) => {
    const textIn = (messages: Partial<Messages>) => {
      const { container } = render(
        <TranslationProvider language="ko" messages={[messages]}>
          <ClinicListPage pageData={pageData} />
        </TranslationProvider>,
      );
      for (const strip of container.querySelectorAll('.go-strip')) strip.remove();
      return container.textContent;
    };
    expect(textIn(koList)).toBe(textIn(allMessages.ko));
  },
);

it('hides clinics that do not offer the chosen test', async () => {
  english(examples.live);
  await userEvent.selectOptions(screen.getByLabelText('Test'), 'rapid');
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/clinics/seongdong-health-centre',
  ]);
});

it('shows the map beside the list in a wide window, without being asked for it', async () => {
  globalThis.innerWidth = 1440;
  onTestFinished(() => {
    globalThis.innerWidth = 390;
  });
  korean(examples.live);
  const map = await screen.findByRole('region', { name: '지도' });
  expect(within(map).getByRole('button', { name: /^왕십리광장/ })).toBeVisible();
  expect(card(/왕십리광장/)).toBeVisible();
});

import type { Board } from '@hannun/shared/contract';
import type { ResidentLanguage } from '@hannun/shared/i18n';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import * as examples from '../clinic-list/ClinicListPage.examples.js';
import type { PageData } from '../page-data.js';
import { withLanguage } from '../testing/render-page.js';
import { ClinicPage } from './ClinicPage.js';

function show(clinicId: string, pageData: PageData, language: ResidentLanguage = 'ko') {
  const board = pageData.view.boards.get(clinicId);
  if (!board) throw new Error(`No ${clinicId} in the example`);
  render(withLanguage(language, <ClinicPage board={board} pageData={pageData} />));
}

it('shows the count of each lane and the last number called', () => {
  show('seongdong-health-centre', examples.live);
  expect(screen.getByRole('row', { name: /PCR/ })).toHaveTextContent('APCR검사실 2곳7명A020');
  expect(screen.getByRole('row', { name: /신속항원/ })).toHaveTextContent('B신속항원검사실 2곳8명–');
  expect(document.title).toBe('성동구보건소 선별진료소');
});

it('works in English', () => {
  show('seongdong-health-centre', examples.live, 'en');
  expect(screen.getByRole('row', { name: /Rapid antigen/ })).toHaveTextContent('8');
  expect(screen.getByText(/^until 18:00/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Back to the list' })).toHaveAttribute('href', '/');
});

it('shows a closed clinic’s next opening and no figures', () => {
  show('eungbong', examples.stale);
  expect(screen.getByText('월요일 09:00에 열어요')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});

it('shows that ticket holders are still served after intake has closed', () => {
  show('geumho', examples.live, 'en');
  expect(screen.getByText('Those with a ticket are still served')).toBeVisible();
});

it('hides counts without an update for ten minutes', () => {
  show('wangsimni-plaza', examples.expired);
  expect(screen.getByText('14:28 이후 정보가 없어요')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});

it('shows the wait as a range first where a forecast exists', () => {
  const { live } = examples;
  const board = live.view.boards.get('wangsimni-plaza');
  const [lane] = board?.lanes ?? [];
  if (!board || !lane) throw new Error('The example has no plaza');
  const forecast = { low: 1210, likely: 1600, high: 2050 };
  const withForecast: Board = {
    ...board,
    forecastKept: { calls: 200, within: 180 },
    lanes: [{ ...lane, forecast, level: 'normal', lastNumber: 90 }],
  };
  render(withLanguage('ko', <ClinicPage board={withForecast} pageData={live} />));
  expect(screen.getByText('지금 가면 예상 대기').parentElement).toHaveTextContent('보통');
  expect(screen.getByRole('main')).toHaveTextContent(/20~35분지금 7명 대기.*A02020~35분/);
  expect(screen.getByText('지금 7명 대기 · 18:00까지')).toBeVisible();
  expect(screen.getByRole('row', { name: /A090번까지 오늘 검사해요/ })).toBeVisible();
  expect(screen.getByText(/10명 중 9명을/)).toBeVisible();
});

it('shows hours, address, what to bring and links to three maps', () => {
  show('seongdong-health-centre', examples.live);
  expect(screen.getByText('09:00~18:00')).toHaveTextContent('12:00~13:00 점심시간');
  expect(screen.getByText('신분증, 마스크')).toBeVisible();
  expect(screen.getByRole('link', { name: '전화하기' })).toHaveAttribute('href', 'tel:02-2286-7173');
  for (const [name, address] of [
    ['네이버 지도', /^https:\/\/map\.naver\.com\//],
    ['카카오맵', /^https:\/\/map\.kakao\.com\//],
    ['휴대전화 지도', /^geo:37\.5703,127\.0378/],
    ['기다리는 동안 전자 문진표 쓰기', /^https:/],
  ] as const) {
    expect(screen.getByRole('link', { name }).getAttribute('href')).toMatch(address);
  }
});

it.each([
  ['lunch', '지금은 점심시간이에요'],
  ['other', '지금은 잠시 멈췄어요'],
] as const)('says in a sentence that it pauses for %s', (reason, text) => {
  const board = examples.live.view.boards.get('salgoji');
  if (!board) throw new Error('The example has no salgoji');
  render(withLanguage('ko', <ClinicPage board={{ ...board, reason }} pageData={examples.live} />));
  expect(screen.getByText(text)).toBeVisible();
});

it('links from a paused clinic to the nearest open one', () => {
  show('salgoji', examples.live);
  expect(screen.getByText('지금은 소독 중이에요')).toBeVisible();
  expect(screen.getByText(/받은 번호표는 그대로 쓸 수 있어요/)).toBeVisible();
  expect(screen.getByRole('link', { name: /왕십리광장/ })).toHaveAttribute(
    'href',
    '/clinics/wangsimni-plaza',
  );
});

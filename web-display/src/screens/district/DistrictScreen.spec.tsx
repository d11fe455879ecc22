import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { districtScreenExamples as examples } from './DistrictScreen.examples.js';

afterEach(cleanup);

const row = (name: RegExp) => screen.getByRole('row', { name });

it('shows people waiting at each open clinic, and why the others take nobody in', () => {
  render(examples['district-counts']);
  expect(row(/왕십리광장/).textContent).toContain('7명');
  expect(row(/살곶이/).textContent).toContain('소독 중 · 15:00부터');
  expect(row(/금호1가동/).textContent).toContain('접수 마감');
  expect(row(/옥수역/).textContent).toContain('운영 종료 · 내일(화) 09:00부터');
});

it('shows no figures of a clinic without data', () => {
  render(examples['district-counts']);
  expect(row(/성수역/).textContent).toContain('14:19 이후 정보 없음');
  expect(row(/성수역/).querySelector('[data-figure]')).toBeNull();
});

it('shows level and range where known, and splits long lists into pages', () => {
  render(examples['district-forecasts']);
  expect(row(/서울숲/).textContent).toContain('붐빔41명30~60분');
  expect(screen.getByText('1 / 2')).toBeTruthy();
  expect(screen.queryByRole('row', { name: /옥수역/ })).toBeNull();
});

it('names the test of each wait, and shows none of a lane that is shut', () => {
  render(examples['district-lanes']);
  expect(row(/성동구보건소.*PCR/).textContent).toContain('15명30~60분');
  expect(row(/성동구보건소.*신속항원/).textContent).toContain('8명5~10분');
  expect(screen.getAllByRole('row', { name: /살곶이/ })).toHaveLength(1);
});

it('names in the morning each lane with a line, beside the first or in a row of its own', () => {
  render(examples['district-morning']);
  expect(row(/행당동/).textContent).toContain('PCR (신속항원 17:00 · 대기 2명)15:00에 시작합니다');
  const texts = screen.getAllByRole('row', { name: /살곶이/ }).map(({ textContent }) => textContent);
  expect(texts).toEqual([
    expect.stringContaining('해외입국자 유전자증폭검사15:00에 시작합니다 · 대기 4명'),
    expect.stringContaining('신속항원17:00에 시작합니다 · 대기 2명'),
  ]);
});

it.each([
  ['district-shut', '왕십리광장', '15:00에 시작합니다 · 대기 3명'],
  ['district-shut', '서울숲', '오전 접수 마감 · 15:00부터'],
  ['district-shut', '마장동', '오늘 접수 마감 · A135까지'],
  ['district-shut', '용답동', '오늘 접수 마감 · 내일(화) 09:00부터'],
  ['district-shut', '성동구보건소', '쉬는 날 · 내일(화) 09:00부터'],
  ['district-shut-late', '왕십리광장', '오늘 접수 마감 · 남은 분 15명'],
  ['district-shut-late', '서울숲', '점심시간'],
  ['district-last-hour', '응봉동.*신속', '신속항원소독 중 · 17:30까지만 접수'],
  ['district-last-hour', '응봉동.*PCR', 'PCR소독 중 · 17:20까지만 접수'],
  ['district-shut-late', '마장동', '14:10 기준 15명'],
  ['district-lines', '서울숲', '검사소15:00에 시작합니다 · 대기 4명'],
  ['district-lines', '용답동', '검사소PCR·신속항원오늘 접수 마감 · A135·B056까지 예상'],
  ['district-lines', '왕십리광장', '검사소오늘 접수 마감 · 남은 분 2명'],
  ['district-lines', '마장동', '신속항원 (PCR 22명 · 오늘 접수 마감)09:00 기준 2명'],
] as const)('%s: says why %s is no place to go now, and when it is again', (name, clinic, sentence) => {
  render(examples[name]);
  expect(row(new RegExp(clinic)).textContent).toContain(sentence);
  expect(row(new RegExp(clinic)).querySelector('[data-figure]')).toBeNull();
});

it('says of a lane beside the one that takes people in when it goes on today', () => {
  render(examples['district-others']);
  expect(row(/옥수동/).textContent).toContain('PCR (신속항원 소독 중 · 15:00부터)15명');
  expect(row(/살곶이.*PCR/).textContent).toContain('붐빔15명30~60분');
  expect(row(/살곶이.*신속항원/).textContent).toContain('소독 중 · 15:00부터');
});

it('sends nobody who is not there to the staff', () => {
  render(examples['district-others']);
  expect(row(/옥수동/).textContent).toContain('15명예상 시간 확인 중');
});

it('stopped: shows where to ask instead', () => {
  render(examples['district-stopped']);
  expect(document.body.textContent).toContain('각 검사소에 전화로 문의해 주세요');
});

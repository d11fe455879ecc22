import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { districtScreenExamples as examples } from './DistrictScreen.examples.js';

afterEach(cleanup);

const row = (name: RegExp) => screen.getByRole('row', { name });

it('shows people waiting at each open clinic, and why the others take nobody in', () => {
  render(examples['district-counts']);
  expect(row(/왕십리광장/).textContent).toContain('7명');
  expect(row(/살곶이/).textContent).toContain('소독 중 · 15:00에 다시 시작');
  expect(row(/금호1가동/).textContent).toContain('오늘 접수 마감');
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

it('stopped: shows where to ask instead', () => {
  render(examples['district-stopped']);
  expect(document.body.textContent).toContain('각 검사소에 전화로 문의해 주세요');
});

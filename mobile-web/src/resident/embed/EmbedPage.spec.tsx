import type { ResidentLanguage } from '@hannun/shared/i18n';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import * as examples from '../clinic-list/ClinicListPage.examples.js';
import { clinicBoard, pcr, rapid } from '../testing/fixtures.js';
import { pageDataAfter, withLanguage } from '../testing/render-page.js';
import { EmbedPage } from './EmbedPage.js';

function show(clinicId: string, language: ResidentLanguage) {
  const board = examples.live.view.boards.get(clinicId);
  if (!board) throw new Error(`No ${clinicId} in the example`);
  render(withLanguage(language, <EmbedPage board={board} pageData={examples.live} />));
  return screen.getByRole('main');
}

it('shows one clinic and links to its full page in a new tab', () => {
  expect(show('wangsimni-plaza', 'ko')).toHaveTextContent(
    '왕십리광장 임시선별검사소7명 대기예상 시간 확인 중이에요',
  );
  const link = screen.getByRole('link', { name: '자세히 보기' });
  expect(link).toHaveAttribute('href', '/clinics/wangsimni-plaza');
  expect(link).toHaveAttribute('target', '_blank');
});

it('shows when a closed clinic opens', () => {
  expect(show('eungbong', 'en')).toHaveTextContent('Closed for today · Opens Monday 09:00');
});

it('shows the wait of each test of a clinic with two', () => {
  expect(show('seongdong-health-centre', 'ko')).toHaveTextContent(/APCR.*7명 대기.*B신속항원.*8명 대기/);
});

it('names the only test that runs today of a clinic with two', () => {
  const off = { ...rapid, intake: 'not-today', forecast: null } as const;
  const board = clinicBoard('seongdong-health-centre', { lanes: [pcr, off] });
  const pageData = pageDataAfter(1, { boards: [board] });
  render(withLanguage('ko', <EmbedPage board={board} pageData={pageData} />));
  expect(screen.getByRole('main')).toHaveTextContent(/APCR.*7명 대기/);
});

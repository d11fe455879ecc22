import type { Language } from '@hannun/shared/i18n';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import * as examples from '../list/ListPage.examples.js';
import type { Scene } from '../scene.js';
import { inLanguage } from '../testing/stage.js';
import { ClinicPage } from './ClinicPage.js';

function show(clinicId: string, scene: Scene, language: Language = 'ko') {
  const board = scene.view.boards.get(clinicId);
  if (!board) throw new Error(`No ${clinicId} in the example`);
  render(inLanguage(language, <ClinicPage board={board} scene={scene} />));
}

it('tells each lane’s count and the newest number called', () => {
  show('seongdong-health-centre', examples.live);
  expect(screen.getByRole('row', { name: /PCR/ })).toHaveTextContent('APCR창구 2곳7명A020');
  expect(screen.getByRole('row', { name: /신속항원/ })).toHaveTextContent('B신속항원창구 2곳8명–');
  expect(document.title).toBe('성동구보건소 선별진료소');
});

it('does so in English', () => {
  show('seongdong-health-centre', examples.live, 'en');
  expect(screen.getByRole('row', { name: /Rapid antigen/ })).toHaveTextContent('8');
  expect(screen.getByText(/^until 18:00/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Back to the list' })).toHaveAttribute('href', '/');
});

it('shows a closed clinic its next opening and no figures', () => {
  show('eungbong', examples.stale);
  expect(screen.getByText('월요일 09:00에 열어요')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});

it('calms those who hold a ticket after intake has closed', () => {
  show('geumho', examples.live, 'en');
  expect(screen.getByText('Those with a ticket are still served')).toBeVisible();
});

it('withholds counts nobody has confirmed for ten minutes', () => {
  show('wangsimni-plaza', examples.expired);
  expect(screen.getByText('14:28 이후 소식이 없어요')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});

import type { TicketView } from '@hannun/shared/contract';
import { render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clinicBoard, pcr } from '../testing/fixtures.js';
import { pageDataAfter, withLanguage } from '../testing/render-page.js';
import { OtherSlips } from './OtherSlips.js';
import { viewOf, waiting } from './SlipView.examples.js';
import { loadSlips, saveSlip } from './saved-slips.js';

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(Math, 'random').mockReturnValue(0);
  vi.stubGlobal('fetch', answer);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

let known: Record<string, TicketView> = {};
const answer = async (url: string) => {
  const view = known[url.split('/').at(-1) ?? ''];
  return view ? Response.json(view) : Response.error();
};

const today = '2026-11-20';
const lane = { ...pcr, carried: '23' };
const after = clinicBoard('wangsimni-plaza', { day: today, version: 1, lanes: [lane] });
const slip = (token: string, view: TicketView) => saveSlip({ token, view });

it('shows over midnight what is still in line of the day before, and nothing that is over', () => {
  slip('mother', viewOf('A023', waiting));
  slip('father', viewOf('A024', { status: 'finished', at: '2026-11-19T14:59:00.000Z' }));
  slip('gone', viewOf('A009', waiting));
  slip('given out anew', viewOf('A025', waiting));
  slip('given out anew and called', viewOf('A020', waiting));
  slip('mine', { ...viewOf('A022', waiting), day: today });
  expect(loadSlips()).toHaveLength(6);
  const pageData = pageDataAfter(1, { boards: [after] });
  render(withLanguage('ko', <OtherSlips token="mine" day={today} pageData={pageData} />));
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['A023내 앞에 2명']);
});

it('promises no turn to a number that has left the line, and asks what became of it', async () => {
  const seen = { ...viewOf('A009', waiting), day: today };
  slip('mother', seen);
  known = {};
  const pageData = pageDataAfter(1, { boards: [{ ...after, version: 9 }] });
  const page = withLanguage('ko', <OtherSlips token="mine" day={today} pageData={pageData} />);
  const { unmount } = render(page);
  expect(screen.getByRole('link')).toHaveTextContent(/^A009이미 부른 번호이거나 끝난 번호예요$/);
  unmount();
  known = { mother: { ...seen, version: 9, state: { status: 'missed', at: '2026-11-20T04:45:00Z' } } };
  render(page);
  await waitFor(() => expect(screen.getByRole('link')).toHaveTextContent('차례가 지났어요'));
});

import type { DistrictDirectory } from '@hannun/shared/contract';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, onTestFinished, vi } from 'vitest';
import { directory, districtBoards } from '../testing/fixtures.js';
import { pageDataAfter, readingsOf, withLanguage } from '../testing/render-page.js';
import { ClinicMap } from './ClinicMap.js';

function renderMap(tiles: DistrictDirectory['tiles'] = null) {
  const loaded = pageDataAfter(1, { boards: districtBoards });
  const pageData = { ...loaded, directory: { ...directory, tiles } };
  const map = <ClinicMap readings={readingsOf(...districtBoards)} pageData={pageData} />;
  return render(withLanguage('ko', map));
}

it('names each pin by its clinic and its state', () => {
  renderMap();
  for (const name of [
    '왕십리광장 임시선별검사소, 7명 대기',
    '살곶이체육공원 임시선별검사소, 소독 중, 15:00부터',
    '금호1가동 임시선별검사소, 오늘 접수 마감, 내일(금) 09:00부터',
  ])
    expect(screen.getByRole('button', { name })).toBeVisible();
  expect(screen.getByRole('button', { name: /^살곶이/ })).toHaveTextContent('살곶이체육공원소독 중15:00부터');
});

it('shows the card of the list for a chosen pin, and no open one for a clinic that takes nobody in', async () => {
  const { container } = renderMap();
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: /^금호/ }));
  const card = screen.getByRole('link', { name: /금호1가동/ });
  expect(card).toHaveClass('closed-card');
  expect(within(card).getByText('오늘 접수 마감')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^왕십리/ }));
  expect(container.querySelectorAll('.clinic-card')).toHaveLength(1);
});

it('keeps the focus on a chosen pin, and returns it when the card is closed', async () => {
  renderMap();
  const user = userEvent.setup();
  const pin = screen.getByRole('button', { name: /^살곶이/ });
  pin.focus();
  await user.keyboard('{Enter}');
  expect(pin).toHaveFocus();
  expect(pin).toHaveAttribute('aria-pressed', 'true');
  await user.click(screen.getByRole('button', { name: '지도에서 닫기' }));
  expect(pin).toHaveFocus();
  expect(screen.queryByRole('link')).toBeNull();
  await user.keyboard('{Enter}{Escape}');
  expect(screen.queryByRole('link')).toBeNull();
  expect(pin).toHaveFocus();
});

it('has the same pins over map tiles', async () => {
  // jsdom has no layout, and a street map needs an extent.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(390);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(430);
  onTestFinished(() => void vi.restoreAllMocks());
  renderMap({ url: 'https://tiles.example/{z}/{x}/{y}.png', attribution: '© Tiles' });
  const user = userEvent.setup();
  const name = '살곶이체육공원 임시선별검사소, 소독 중, 15:00부터';
  const pin = await screen.findByRole('button', { name }, { timeout: 10_000 });
  pin.focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('button', { name: /^살곶이/, pressed: true })).toBe(pin);
  expect(pin).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(pin).toHaveFocus();
  expect(screen.getByText('© Tiles')).toBeVisible();
});

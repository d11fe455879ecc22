import type { Board, LaneBoard, NoForecastReason } from '@hannun/shared/contract';
import { residentLanguages } from '@hannun/shared/i18n';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ClinicPage } from '../clinic/ClinicPage.js';
import { ClinicListPage } from '../clinic-list/ClinicListPage.js';
import { clinicBoard } from '../testing/fixtures.js';
import { allMessages, pageDataAfter, withLanguage } from '../testing/render-page.js';
import { viewOf, waiting } from '../ticket/SlipView.examples.js';
import { SlipView } from '../ticket/SlipView.js';

const clinicId = 'wangsimni-plaza';

function plaza(changes: Partial<LaneBoard>): Board {
  const board = clinicBoard(clinicId, { version: 9 });
  return { ...board, lanes: board.lanes.map((lane) => ({ ...lane, ...changes })) };
}
const pageDataOf = (changes: Partial<LaneBoard>) => pageDataAfter(1, { boards: [plaza(changes)] });
const slip = (changes: Partial<LaneBoard>) => (
  <SlipView
    token="a-token"
    view={viewOf('A027', waiting)}
    pageData={pageDataOf(changes)}
    refetch={() => undefined}
  />
);

describe.each(residentLanguages)('without a forecast, in %s', (language) => {
  const { noForecast } = allMessages[language];

  it('list, clinic and ticket show the reason', () => {
    const changes = { noForecast: 'silent' } as const;
    const { unmount } = render(withLanguage(language, <ClinicListPage pageData={pageDataOf(changes)} />));
    expect(screen.getByRole('link', { name: /Wangsimni|왕십리/ })).toHaveTextContent(noForecast.silent);
    unmount();
    const clinic = <ClinicPage board={plaza(changes)} pageData={pageDataOf(changes)} />;
    const { unmount: leave } = render(withLanguage(language, clinic));
    expect(screen.getByRole('main')).toHaveTextContent(noForecast.silent);
    leave();
    render(withLanguage(language, slip(changes)));
    expect(screen.getByRole('region', { name: /A027/ })).toHaveTextContent(noForecast.silent);
  });
});

it('shows the minimum wait where the range is too wide', () => {
  const changes = { noForecast: 'too-wide', atLeast: 98 * 60 } as const;
  const { unmount } = render(withLanguage('ko', <ClinicListPage pageData={pageDataOf(changes)} />));
  expect(screen.getByRole('link', { name: /왕십리/ })).toHaveTextContent('예상 대기 1시간 30분 이상');
  unmount();
  render(withLanguage('ko', <ClinicPage board={plaza(changes)} pageData={pageDataOf(changes)} />));
  expect(screen.getAllByText('1시간 30분 이상')).toHaveLength(2);
});

it.each<NoForecastReason>(['closed', 'after-closing'])(
  'does not show a reason that only concerns newcomers to someone in line (%s)',
  (why) => {
    render(withLanguage('ko', slip({ noForecast: why })));
    expect(screen.getByRole('region', { name: /A027/ })).toHaveTextContent(allMessages.ko.noForecast.unknown);
  },
);

import type { Desk } from '@hannun/shared/contract';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Tap } from '../tablet/tablet.js';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import {
  boardFor,
  boardReaching,
  busyDesk,
  fewPlacesDesk,
  lanePausedDesk,
  lastGivenClosedDesk,
  lastGivenDesk,
  morningFullDesk,
  notTodayDesk,
  proposalDesk,
} from '../testing/desk-fixtures.js';

beforeEach(() => localStorage.clear());

const renderDesk = (props: Parameters<typeof deskElement>[0], language: 'ko' | 'en' = 'ko') => {
  const tap = vi.fn((_: Tap) => null);
  render(inLanguage(language, deskElement({ ...props, tap })));
  return tap;
};
/** `name | description` of a button. */
const button = (label: string) => {
  const name = label.split(' | ').join('');
  return screen.getByRole('button', { name });
};
const openLane = (name: RegExp) =>
  userEvent.click(within(screen.getByRole('navigation')).getByRole('button', { name }));

it.each<[string, Desk, string, string]>([
  [
    'few places left',
    fewPlacesDesk,
    '받는 중 | 오전 남은 자리 2명 · 17:30까지',
    'Open | 2 places left until noon · until 17:30',
  ],
  ['full until noon', morningFullDesk, '오전 접수 마감 | 12:00부터 다시', 'Morning full | again from 12:00'],
  ['last number given out', lastGivenDesk, '조기 마감 | A001번까지', 'Full for today | up to A001'],
])('says of a lane with %s what it takes in, and when again', (_, desk, ko, en) => {
  renderDesk({ desk });
  expect(button(ko)).toHaveAttribute('aria-pressed', 'true');
  renderDesk({ desk }, 'en');
  expect(button(en)).toHaveAttribute('aria-pressed', 'true');
});

it('gives the reason also where numbers are given out', () => {
  renderDesk({ desk: morningFullDesk });
  expect(button('접수 | 오전 접수 마감 · 12:00부터 다시')).toBeDisabled();
});

it('opens a full morning by hand, but a last number only by another', async () => {
  const tap = renderDesk({ desk: morningFullDesk });
  await userEvent.click(button('접수 다시 받기 | 오전 정원을 넘겨 받습니다'));
  expect(tap.mock.calls).toEqual([[{ type: 'reopen-intake', lane: 'pcr' }]]);
  renderDesk({ desk: lastGivenDesk });
  await userEvent.click(button('접수 다시 받기 | 마지막 번호 바꾸기'));
  expect(screen.getByRole('dialog', { name: /오늘 몇 번까지 검사하나요/ })).toBeVisible();
});

it.each([
  ['ko', '접수 다시 받기 | A001번까지만 받습니다 · 마지막 번호 바꾸기', /오늘 몇 번까지 검사하나요/],
  ['en', 'Reopen | Only up to A001 · change the last number', /up to which number today/],
] as const)(
  'offers after hours to change the last number, which holds still (%s)',
  async (language, key, title) => {
    renderDesk({ desk: lastGivenClosedDesk }, language);
    await userEvent.click(button(key));
    expect(screen.getByRole('dialog', { name: title })).toBeVisible();
  },
);

it('knows a lane that does not run today, and says who can open it', async () => {
  renderDesk({ desk: notTodayDesk });
  await openLane(/신속항원 ?오늘 안 함/);
  expect(button('오늘 안 함 | 내일(화) 09:00부터 다시')).toBeVisible();
  expect(
    button('접수 다시 받기 | 오늘은 하지 않는 검사입니다. 열려면 보건소에 연락해 주세요'),
  ).toBeDisabled();
});

it('says below one lane’s name that closing closes all', () => {
  renderDesk({ desk: busyDesk });
  expect(button('접수 마감 | 모든 줄의 새 번호 중단')).toBeVisible();
});

it('pauses one lane alone, and resumes it', async () => {
  const tap = renderDesk({ desk: busyDesk });
  await userEvent.click(button('잠시 멈춤 | 소독 · 쉬는 시간'));
  for (const name of ['신속항원', '시각 미정', '신속항원만 멈추기'])
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
  expect(tap.mock.calls).toEqual([[{ type: 'pause', reason: 'disinfection', lane: 'heads' }]]);
});

it('shows which lane has paused, and resumes that one', async () => {
  const tap = renderDesk({ desk: lanePausedDesk });
  expect(button('잠시 멈춤 | 소독 · 쉬는 시간')).toHaveAttribute('aria-pressed', 'false');
  await openLane(/신속항원 ?잠시 멈춤/);
  expect(button('잠시 멈춤 | B만 · 소독 중 · 11:00부터')).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(button('접수 다시 받기 | 지금 다시 시작'));
  expect(tap.mock.calls).toEqual([[{ type: 'resume', lane: 'heads' }]]);
});

it('closes intake at the proposed number with one tap', async () => {
  const tap = renderDesk({ desk: proposalDesk });
  expect(screen.getByText('오늘은 A014번까지 검사할 수 있을 것 같습니다.')).toBeVisible();
  await userEvent.click(button('여기서 마감'));
  expect(tap.mock.calls).toEqual([[{ type: 'last-number', lane: 'pcr', number: 14 }]]);
});

it.each([
  ['ko', '기다리는 분만으로 오늘 하루가 다 찰 것 같습니다. A014번까지만 접수할까요?'],
  ['en', 'Those in line probably fill the day. Close intake after A014?'],
  ['ko', '지금 줄에서 A010번까지 검사할 수 있을 것 같습니다. 뒤의 6명은 오늘 차례가 오지 않을 수 있습니다.'],
  ['en', 'Of those in line, probably up to A010 can be tested. Behind it 6 may not be reached today.'],
] as const)(
  'asks whether to close, and names how far the day reaches and how many it does not (%s)',
  (language, text) => {
    renderDesk({ desk: proposalDesk, board: boardReaching(proposalDesk, 10) }, language);
    expect(screen.getByText(text, { exact: false })).toBeVisible();
  },
);

it('does not propose again what was dismissed, unless the number is lower', async () => {
  const proposing = (lastNumber: number): Desk => ({
    ...busyDesk,
    lanes: busyDesk.lanes.map((lane) => ({
      ...lane,
      ...(lane.code === 'A' && { proposal: { lastNumber } }),
    })),
  });
  const { rerender } = render(inLanguage('ko', deskElement({ desk: proposing(14) })));
  await userEvent.click(button('나중에'));
  rerender(inLanguage('ko', deskElement({ desk: proposing(15) })));
  expect(screen.queryByText(/^오늘은 .*번까지 검사할/)).toBeNull();
  rerender(inLanguage('ko', deskElement({ desk: proposing(12) })));
  expect(screen.getByText('오늘은 A012번까지 검사할 수 있을 것 같습니다.')).toBeVisible();
});

it('begins the dialog of the last number with the proposed one', async () => {
  renderDesk({ desk: proposalDesk, dialog: { dialog: 'last-number' } });
  expect(button('A014까지 검사')).toBeVisible();
});

it('shows the words residents read, and no wait of a lane that is shut', () => {
  const forecast = { low: 300, likely: 480, high: 900 };
  const board = boardFor(busyDesk, forecast);
  renderDesk({ desk: busyDesk, board });
  const panel = screen.getByRole('complementary');
  expect(panel).toHaveTextContent('주민에게 보이는 예상5~15분여유 0명 대기');
  const [lane, ...others] = board.lanes;
  const shutBoard = lane && {
    ...board,
    lanes: [{ ...lane, forecast: null, intake: 'full' as const, lastNumber: 17 }, ...others],
  };
  renderDesk({ desk: busyDesk, ...(shutBoard && { board: shutBoard }) });
  expect(screen.getAllByRole('complementary')[1]).toHaveTextContent(
    '오늘 접수 조기 마감 · A017번까지 검사해요',
  );
});

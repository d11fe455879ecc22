import type { ErrorCode } from '@hannun/shared/contract';
import { commonMessages, type Language } from '@hannun/shared/i18n';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import { busyDesk } from '../testing/desk-fixtures.js';

const codes = Object.keys(commonMessages.ko.error) as ErrorCode[];
const cases = codes.flatMap((code): [Language, ErrorCode][] => [
  ['ko', code],
  ['en', code],
]);
const command = {
  type: 'call',
  id: 'call-7',
  clinicId: 'seongdong',
  at: '2026-11-23T01:00:00.000Z',
  lane: 'pcr',
  booth: '1',
} as const;

it.each(cases)('shows in %s why a press did nothing: %s', async (language, code) => {
  const tap = vi.fn(() => ({ code, message: 'for logs' }));
  render(inLanguage(language, deskElement({ desk: busyDesk, tap })));
  await userEvent.click(
    screen.getByRole('button', { name: language === 'ko' ? /^접수 ?다음/ : /^Check in/ }),
  );
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent(commonMessages[language].error[code]);
});

it.each(cases)('shows in %s why the server rejected a tap: %s', (language, code) => {
  const entry = { command, order: 1, state: 'refused', error: { code, message: 'for logs' } } as const;
  render(inLanguage(language, deskElement({ desk: busyDesk, view: { outbox: [entry] } })));
  const alert = within(screen.getByRole('alert'));
  const what = 'A · 10:00에 누른 호출, 저장되지 못했습니다.';
  expect(alert.getByText(language === 'ko' ? what : 'A · Call at 10:00: not saved.')).toBeVisible();
  expect(
    alert.getByText(
      (_, element) => element?.textContent?.endsWith(commonMessages[language].error[code]) ?? false,
      {
        selector: '.rejected-taps > p',
      },
    ),
  ).toBeVisible();
});

it('shows the last action again after the rejection has been visible for 8 s', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const answers = [{ code: 'nobody-waiting', message: '' } as const, null];
  render(inLanguage('ko', deskElement({ desk: busyDesk, tap: () => answers.shift() ?? null })));
  const key = screen.getByRole('button', { name: /^접수 ?다음/ });
  key.click();
  expect(await vi.waitFor(() => screen.getByRole('alert'))).toBeVisible();
  vi.advanceTimersByTime(8_000);
  await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(screen.getByText('A001 호출')).toBeVisible();
  vi.useRealTimers();
});

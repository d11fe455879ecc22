import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { serve } from '../testing/stage.js';
import { answers, forOffice, forViewer } from './AccountsPage.examples.js';

it('makes an account, and says why it could not', async () => {
  const taken = { status: 409, body: { error: { code: 'conflict', message: '' } } };
  const calls = serve({ ...answers, 'POST /admin/accounts': taken });
  render(forOffice('ko'));
  const form = within(await screen.findByRole('region', { name: '계정 만들기' }));
  await userEvent.type(form.getByLabelText('계정 이름'), '박새로');
  await userEvent.type(form.getByLabelText(/첫 비밀번호/), '길고 외우기 쉬운 문장');
  await userEvent.click(form.getByRole('button', { name: '만들기' }));
  expect(await form.findByRole('alert')).toHaveTextContent('이미 있는 이름입니다. 다른 이름을 써 주세요.');
  expect(calls).toContainEqual({
    call: 'POST /admin/accounts',
    body: { name: '박새로', role: 'viewer', password: '길고 외우기 쉬운 문장' },
  });
});

it('shuts somebody else’s account after asking, and never one’s own', async () => {
  const calls = serve({ ...answers, 'PATCH /admin/accounts/lee': { status: 204 } });
  render(forOffice('en'));
  const own = within(await screen.findByRole('row', { name: /김보건 Office/ }));
  expect(own.queryByRole('button')).toBeNull();
  const row = within(screen.getByRole('row', { name: /이보기 View only/ }));
  await userEvent.click(row.getByRole('button', { name: 'Shut' }));
  expect(row.getByText('Shut the account 이보기?')).toBeVisible();
  await userEvent.click(row.getByRole('button', { name: 'Shut' }));
  expect(calls).toContainEqual({ call: 'PATCH /admin/accounts/lee', body: { disabled: true } });
});

it('shows where one is signed in, and that this browser is one of it', async () => {
  serve(answers);
  render(forViewer('ko'));
  expect(await screen.findByRole('row', { name: /김보건지금 이 브라우저 Chrome · Windows/ })).toBeVisible();
  expect(screen.queryByRole('region', { name: '계정 만들기' })).toBeNull();
  expect(screen.getByRole('region', { name: '내 비밀번호' })).toBeVisible();
});

it.each([
  ['is wrong', 403, { code: 'forbidden' }, 'The present password is wrong.'],
  [
    'waits for guesses of others',
    429,
    { code: 'rate-limited', details: ['guessed'] },
    'Somebody is guessing passwords',
  ],
  ['comes among too many', 429, { code: 'rate-limited' }, 'There are too many requests just now.'],
])('says when the present password %s', async (_, status, error, words) => {
  const wrong = { status, body: { error: { ...error, message: '' } } };
  serve({ ...answers, 'PUT /admin/account/password': wrong });
  render(forOffice('en'));
  await userEvent.type(await screen.findByLabelText(/Present password/), 'not this one');
  await userEvent.type(screen.getByLabelText(/New password/), 'a long enough one');
  await userEvent.click(within(screen.getByRole('region', { name: 'Your password' })).getByRole('button'));
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
});

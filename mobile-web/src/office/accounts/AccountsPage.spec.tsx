import { ranges } from '@hannun/shared/contract';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { mockApi } from '../testing/test-app.js';
import { answers, forOffice, forViewer } from './AccountsPage.examples.js';

it('shows why an account could not be created', async () => {
  const taken = { status: 409, body: { error: { code: 'conflict', message: '' } } };
  const calls = mockApi({ ...answers, 'POST /admin/accounts': taken });
  render(forOffice('ko'));
  const form = within(await screen.findByRole('region', { name: '계정 만들기' }));
  await userEvent.type(form.getByLabelText('계정 이름'), '박새로');
  await userEvent.type(form.getByLabelText(/임시 비밀번호/), '길고 외우기 쉬운 문장');
  await userEvent.click(form.getByRole('button', { name: '만들기' }));
  expect(await form.findByRole('alert')).toHaveTextContent('이미 있는 이름입니다. 다른 이름을 써 주세요.');
  expect(calls).toContainEqual({
    call: 'POST /admin/accounts',
    body: { name: '박새로', role: 'viewer', password: '길고 외우기 쉬운 문장' },
  });
});

it('says how long a name and a password may be', async () => {
  const invalid = { status: 400, body: { error: { code: 'invalid', message: '' } } };
  mockApi({ ...answers, 'POST /admin/accounts': invalid });
  render(forOffice('en'));
  const form = within(await screen.findByRole('region', { name: 'New account' }));
  const [shortest, longest] = ranges.accountNameLength;
  const name = form.getByLabelText('Account name');
  const password = form.getByLabelText(/Temporary password/);
  expect(name).toHaveAttribute('minlength', `${shortest}`);
  expect(form.getByText(new RegExp(`^At least ${ranges.passwordLength[0]} characters`))).toBeVisible();
  await userEvent.type(name, '.박새로');
  await userEvent.type(password, 'a long enough one');
  await userEvent.click(form.getByRole('button', { name: 'Create' }));
  expect(await form.findByRole('alert')).toHaveTextContent(`${shortest} to ${longest} letters and digits`);
  await userEvent.click(password);
  await userEvent.paste('a'.repeat(ranges.passwordLength[1]));
  expect(form.getAllByRole('alert')[0]).toHaveTextContent(
    `from ${ranges.passwordLength.join(' to ')} characters`,
  );
});

it('blocks another account after confirmation, and never one’s own', async () => {
  const calls = mockApi({ ...answers, 'PATCH /admin/accounts/lee': { status: 204 } });
  render(forOffice('en'));
  const own = within(await screen.findByRole('row', { name: /김보건 Editor/ }));
  expect(own.queryByRole('button')).toBeNull();
  const row = within(screen.getByRole('row', { name: /이보기 View-only/ }));
  await userEvent.click(row.getByRole('button', { name: 'Block' }));
  expect(row.getByText('Block the account 이보기?')).toBeVisible();
  await userEvent.click(row.getByRole('button', { name: 'Block' }));
  expect(calls).toContainEqual({ call: 'PATCH /admin/accounts/lee', body: { disabled: true } });
});

it('lists the signed-in browsers and marks this one', async () => {
  mockApi(answers);
  render(forViewer('ko'));
  expect(await screen.findByRole('row', { name: /김보건지금 이 브라우저 Chrome · Windows/ })).toBeVisible();
  expect(screen.queryByRole('region', { name: '계정 만들기' })).toBeNull();
  expect(screen.getByRole('region', { name: '내 비밀번호' })).toBeVisible();
});

it.each([
  ['is wrong', 403, { code: 'forbidden' }, 'The current password is wrong.'],
  [
    'waits for guesses of others',
    429,
    { code: 'rate-limited', details: ['guessed'] },
    'Sign-in is delayed because of repeated wrong passwords',
  ],
  ['comes among too many', 429, { code: 'rate-limited' }, 'Too many requests.'],
])('says when the current password %s', async (_, status, error, words) => {
  const wrong = { status, body: { error: { ...error, message: '' } } };
  mockApi({ ...answers, 'PUT /admin/account/password': wrong });
  render(forOffice('en'));
  await userEvent.type(await screen.findByLabelText(/Current password/), 'not this one');
  await userEvent.type(screen.getByLabelText(/New password/), 'a long enough one');
  await userEvent.click(within(screen.getByRole('region', { name: 'Your password' })).getByRole('button'));
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
});

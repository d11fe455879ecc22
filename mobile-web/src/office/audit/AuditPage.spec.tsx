import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { mockApi } from '../testing/test-app.js';
import { answers, page, record } from './AuditPage.examples.js';

it('shows who did what, where, and what was rejected', async () => {
  mockApi(answers);
  render(page('ko'));
  const row = await screen.findByRole('row', { name: /기기 · 접수대 1 접수 왕십리광장/ });
  await waitFor(() => expect(row).toHaveTextContent('줄 유전자검사 · 번호 A001'));
  expect(row).toHaveTextContent('11:00:00');
  expect(screen.getByRole('row', { name: /로그인 전 로그인거절됨/ })).toBeVisible();
});

it('pages through the records, and restarts when the filter changes', async () => {
  const calls = mockApi({
    ...answers,
    'GET /admin/audit?after=2': { body: { records: [record('3')], next: null } },
    'GET /admin/audit?what=call': { body: { records: [], next: null } },
  });
  render(page('en'));
  const older = screen.getByRole('button', { name: 'Older' });
  await screen.findByRole('row', { name: /Check-in/ });
  await userEvent.click(older);
  expect(older).toBeDisabled();
  await userEvent.selectOptions(screen.getByLabelText('What'), 'Call');
  expect(await screen.findByText('No matching records. Try removing a filter.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Newer' })).toBeDisabled();
  expect(calls.map(({ call }) => call)).toContain('GET /admin/audit?what=call');
});

it('exports the filtered records in the reader’s language', async () => {
  mockApi({ ...answers, 'GET /admin/audit?clinicId=plaza': { body: { records: [], next: null } } });
  render(page('en'));
  await screen.findByRole('option', { name: 'Wangsimni Plaza' });
  await userEvent.selectOptions(screen.getByLabelText('Clinic'), 'Wangsimni Plaza');
  expect(screen.getByRole('link', { name: 'Download CSV' })).toHaveAttribute(
    'href',
    '/api/v1/admin/audit?clinicId=plaza&format=csv&language=en',
  );
});

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { serve, signedIn } from '../testing/stage.js';
import { AuditPage } from './AuditPage.js';

const record = (id: string, change: object = {}) => ({
  id,
  at: '2026-11-23T02:00:00.000Z',
  who: { kind: 'device', id: 'tablet-1', name: '접수대 1' },
  what: 'check-in',
  clinicId: 'plaza',
  outcome: 'done',
  details: { lane: 'pcr', ticket: 'A001' },
  ...change,
});
const facts = {
  district: { name: { ko: '성동구', en: 'Seongdong-gu' } },
  timeZone: 'Asia/Seoul',
  clinics: [{ clinicId: 'plaza', name: { ko: '왕십리광장', en: 'Wangsimni Plaza' } }],
};
const refused = record('2', {
  who: { kind: 'unknown' },
  what: 'POST sign-in',
  clinicId: null,
  outcome: 'refused',
});
const answers = {
  'GET /facts': { body: facts },
  'GET /admin/audit?': { body: { records: [record('1'), refused], next: '2' } },
};

it('tells who did what, where, and what was refused', async () => {
  serve(answers);
  render(signedIn('ko', <AuditPage />));
  const row = await screen.findByRole('row', { name: /기기 · 접수대 1 접수 왕십리광장/ });
  expect(row).toHaveTextContent('A001');
  expect(row).toHaveTextContent('11:00:00');
  expect(screen.getByRole('row', { name: /로그인 전 로그인거절됨/ })).toBeVisible();
});

it('turns pages, and begins anew when something else is asked for', async () => {
  const calls = serve({
    ...answers,
    'GET /admin/audit?after=2': { body: { records: [record('3')], next: null } },
    'GET /admin/audit?what=call': { body: { records: [], next: null } },
  });
  render(signedIn('en', <AuditPage />));
  const older = screen.getByRole('button', { name: 'Older' });
  await screen.findByRole('row', { name: /Check-in/ });
  await userEvent.click(older);
  expect(older).toBeDisabled();
  await userEvent.selectOptions(screen.getByLabelText('What'), 'Call');
  expect(await screen.findByText('No record fits this. Ask for less.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Newer' })).toBeDisabled();
  expect(calls.map(({ call }) => call)).toContain('GET /admin/audit?what=call');
});

it('takes along what is shown, in the reader’s language', async () => {
  serve({ ...answers, 'GET /admin/audit?clinicId=plaza': { body: { records: [], next: null } } });
  render(signedIn('en', <AuditPage />));
  await userEvent.selectOptions(await screen.findByLabelText('Clinic'), 'Wangsimni Plaza');
  expect(screen.getByRole('link', { name: 'Download CSV' })).toHaveAttribute(
    'href',
    '/api/v1/admin/audit?clinicId=plaza&format=csv&language=en',
  );
});

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { App } from './App.js';
// Read beforehand, so that no test waits for it to be fetched.
import './devices/DevicesPage.js';
import { inOffice, serve } from './testing/stage.js';

beforeEach(() => history.replaceState(null, '', '/office/devices'));

it('asks who it is, signs in, and shows the page asked for', async () => {
  const calls = serve({
    'GET /admin/session': { status: 401, body: { error: { code: 'unauthenticated', message: '' } } },
    'POST /admin/sign-in': { body: { actor: { kind: 'first-credential' }, role: 'office', expiresAt: null } },
  });
  render(inOffice('ko', <App />));
  await userEvent.click(await screen.findByRole('button', { name: '첫 열쇠로 로그인' }));
  await userEvent.type(screen.getByLabelText(/첫 열쇠/), 'a-credential');
  await userEvent.click(screen.getByRole('button', { name: '로그인' }));
  expect(await screen.findByRole('link', { current: 'page' })).toHaveTextContent('기기');
  expect(calls).toContainEqual({ call: 'POST /admin/sign-in', body: { token: 'a-credential' } });
});

it('says so when the session ends while someone is at work', async () => {
  const identity = { actor: { kind: 'account', id: '1', name: 'Kim' }, role: 'viewer', expiresAt: null };
  const facts = { district: { name: { ko: '성동구', en: 'Seongdong' } }, clinics: [] };
  const session = { 'GET /admin/session': { body: identity }, 'GET /facts': { body: facts } };
  const away = { status: 503, body: { error: { code: 'unavailable', message: '' } } };
  serve({ ...session, 'GET /admin/devices': away, 'GET /admin/screens': away });
  render(inOffice('en', <App />));
  expect(await screen.findByText('Kim')).toHaveTextContent('View only');
  serve({});
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'District office sign-in' })).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('You were signed out.');
});

it('says what to do when the server cannot be reached', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  render(inOffice('en', <App />));
  expect(await screen.findByRole('status')).toHaveTextContent(/check the network and try again/);
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});

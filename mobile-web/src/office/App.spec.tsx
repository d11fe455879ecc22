import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { App } from './App.js';
// Imported up front so that no test waits for the lazy page.
import './devices/DevicesPage.js';
import { inOffice, mockApi } from './testing/test-app.js';

const away = { status: 503, body: { error: { code: 'unavailable', message: '' } } };

beforeEach(() => history.replaceState(null, '', '/office/devices'));

it('asks for sign-in, then shows the requested page', async () => {
  const calls = mockApi({
    'GET /admin/session': { status: 401, body: { error: { code: 'unauthenticated', message: '' } } },
    'POST /admin/sign-in': { body: { actor: { kind: 'first-credential' }, role: 'office', expiresAt: null } },
  });
  render(inOffice('ko', <App />));
  await userEvent.click(await screen.findByRole('button', { name: '관리자 토큰으로 로그인' }));
  await userEvent.type(screen.getByLabelText(/관리자 토큰/), 'a-credential');
  await userEvent.click(screen.getByRole('button', { name: '로그인' }));
  expect(await screen.findByRole('link', { current: 'page' })).toHaveTextContent('기기');
  expect(calls).toContainEqual({ call: 'POST /admin/sign-in', body: { token: 'a-credential' } });
});

it('requires a temporary password to be changed first, and shows why a new one is rejected', async () => {
  const identity = { actor: { kind: 'account', id: '1', name: '김보건' }, role: 'office', expiresAt: null };
  const session = { 'GET /admin/session': { body: { ...identity, mustChoosePassword: true } } };
  const known = { status: 400, body: { error: { code: 'guessable-password', message: '' } } };
  mockApi({ ...session, 'PUT /admin/account/password': known });
  render(inOffice('ko', <App />));
  expect(await screen.findByRole('heading', { name: '비밀번호를 새로 정해 주세요' })).toBeVisible();
  expect(screen.queryByRole('navigation')).toBeNull();
  await userEvent.type(screen.getByLabelText(/임시 비밀번호/), '처음에만 쓰는 긴 문장');
  await userEvent.type(screen.getByLabelText(/새 비밀번호/), '성동구 보건소 2026');
  await userEvent.click(screen.getByRole('button', { name: '바꾸기' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/나만 아는 문장으로 정해 주세요/);
  const calls = mockApi({
    'GET /admin/session': { body: identity },
    'PUT /admin/account/password': { status: 204 },
    // Without an answer the pages would take the session for ended.
    'GET /facts': away,
    'GET /admin/devices': away,
    'GET /admin/screens': away,
  });
  await userEvent.click(screen.getByRole('button', { name: '바꾸기' }));
  expect(await screen.findByRole('navigation')).toBeVisible();
  expect(calls[0]).toEqual({
    call: 'PUT /admin/account/password',
    body: { present: '처음에만 쓰는 긴 문장', password: '성동구 보건소 2026' },
  });
});

it('shows when the session has ended', async () => {
  const identity = { actor: { kind: 'account', id: '1', name: 'Kim' }, role: 'viewer', expiresAt: null };
  const directory = { district: { name: { ko: '성동구', en: 'Seongdong' } }, clinics: [] };
  const session = { 'GET /admin/session': { body: identity }, 'GET /facts': { body: directory } };
  mockApi({ ...session, 'GET /admin/devices': away, 'GET /admin/screens': away });
  render(inOffice('en', <App />));
  expect(await screen.findByText('Kim')).toHaveTextContent('View-only');
  const again = await screen.findByRole('button', { name: 'Try again' });
  mockApi({});
  await userEvent.click(again);
  expect(await screen.findByRole('heading', { name: 'District office sign-in' })).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('You were signed out.');
});

it('asks for nothing more once somebody has signed out', async () => {
  const identity = { actor: { kind: 'account', id: '1', name: 'Kim' }, role: 'viewer', expiresAt: null };
  const away = { status: 503, body: { error: { code: 'unavailable', message: '' } } };
  const pages = { 'GET /admin/devices': away, 'GET /admin/screens': away, 'GET /facts': away };
  mockApi({ 'GET /admin/session': { body: identity }, ...pages });
  render(inOffice('en', <App />));
  await screen.findByRole('button', { name: 'Try again' });
  const calls = mockApi({ 'DELETE /admin/session': { status: 204 } });
  await userEvent.click(screen.getByRole('button', { name: 'Sign out' }));
  expect(await screen.findByRole('heading', { name: 'District office sign-in' })).toBeVisible();
  expect(screen.queryByText('You were signed out.', { exact: false })).toBeNull();
  expect(calls.map(({ call }) => call)).toEqual(['DELETE /admin/session']);
});

it('shows what to do when the server cannot be reached', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  render(inOffice('en', <App />));
  expect(await screen.findByRole('status')).toHaveTextContent(/check the network and try again/);
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});

import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { mockApi } from '../testing/test-app.js';
import { answers, forOffice, forViewer, tablet, television } from './DevicesPage.examples.js';

it('shows the state of tablets and screens', async () => {
  mockApi(
    answers([tablet, { ...tablet, id: '2', label: '접수대 2', heardAt: null, pending: 0 }], [television]),
  );
  render(forViewer('ko'));
  expect(await screen.findByRole('row', { name: /접수대 1 왕십리광장 방금 2건 보관 중/ })).toBeVisible();
  expect(screen.getByRole('row', { name: /접수대 2 왕십리광장 연결 기록 없음/ })).toBeVisible();
  expect(screen.getByRole('row', { name: /현관연결됨 왕십리광장 방금 막힘/ })).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

it('counts a screen that shows its pairing code apart, and warns of none', async () => {
  const pairing = {
    ...television,
    id: 'new',
    label: '',
    paired: false,
    device: null,
    target: 'nowhere',
    shown: 'pairing',
  };
  mockApi(answers([tablet], [television, pairing]));
  render(forOffice('ko'));
  expect(await screen.findByRole('row', { name: /이름 없는 화면연결 코드를 보여 주는 중 —/ })).toBeVisible();
  expect(
    within(screen.getByRole('region', { name: '대기실 화면' })).getByText('1대 · 연결 대기 1대'),
  ).toBeVisible();
  expect(screen.queryByText(/연결하지 않은 화면은/)).toBeNull();
  expect(screen.queryByText(/nowhere/)).toBeNull();
});

it('shows how old its figures are once the server no longer answers', async () => {
  mockApi(answers([tablet], []));
  render(forViewer('en'));
  await screen.findByRole('row', { name: /접수대 1/ });
  const away = { status: 503, body: { error: { code: 'unavailable', message: '' } } };
  mockApi({ ...answers([tablet], []), 'GET /admin/devices': away });
  act(() => void document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  expect(await screen.findByRole('alert')).toHaveTextContent(/The server cannot be reached.*below is from/);
  expect(screen.getByRole('row', { name: /접수대 1/ })).toBeVisible();
});

it('shows how to pair the first device', async () => {
  mockApi(answers([], []));
  render(forOffice('en'));
  expect(await screen.findByText(/Make a code above to pair the first/)).toBeVisible();
  expect(screen.getByText(/Open \/display on a TV/)).toBeVisible();
});

it('creates a code for the selected clinic only, with a QR code of the tablet’s page', async () => {
  const expiresAt = new Date(Date.now() + 600_000).toISOString();
  const calls = mockApi({
    ...answers([], []),
    'POST /admin/pairing-codes': { status: 201, body: { code: 'BCDFGHJK', expiresAt } },
  });
  render(forOffice('en'));
  const make = await screen.findByRole('button', { name: 'Make a code' });
  expect(make).toBeDisabled();
  const form = within(screen.getByRole('region', { name: 'Pair a tablet' }));
  await userEvent.selectOptions(form.getByLabelText('Clinic'), 'Seoul Forest');
  await userEvent.click(make);
  expect(await form.findByText('BCDF GHJK')).toBeVisible();
  expect(form.getByText(/Desk tablet of Seoul Forest/)).toBeVisible();
  expect(form.getByTitle('Address to open on the tablet')).toBeInTheDocument();
  expect(calls).toContainEqual({
    call: 'POST /admin/pairing-codes',
    body: { role: 'staff', clinicId: 'forest' },
  });
});

it('asks before revoking, and renames and moves a tablet in its row', async () => {
  const calls = mockApi({
    ...answers([tablet], []),
    'DELETE /admin/devices/tablet-1': { status: 204 },
    'PATCH /admin/devices/tablet-1': { body: tablet },
  });
  render(forOffice('ko'));
  await userEvent.click(await screen.findByRole('button', { name: '연결 끊기' }));
  expect(screen.getByText('접수대 1 연결을 끊을까요?')).toBeVisible();
  expect(calls.map(({ call }) => call)).not.toContain('DELETE /admin/devices/tablet-1');
  await userEvent.click(screen.getByRole('button', { name: '연결 끊기' }));
  expect(calls.map(({ call }) => call)).toContain('DELETE /admin/devices/tablet-1');
  await userEvent.click(screen.getByRole('button', { name: '바꾸기' }));
  const form = within(screen.getByRole('form', { name: '접수대 1 바꾸기' }));
  await userEvent.clear(form.getByLabelText('이름'));
  await userEvent.type(form.getByLabelText('이름'), '접수대 9');
  await userEvent.selectOptions(form.getByLabelText('검사소'), '서울숲');
  expect(form.getByText(/곧 서울숲 접수대로 바뀝니다/)).toBeVisible();
  await userEvent.click(form.getByRole('button', { name: '저장' }));
  expect(calls).toContainEqual({
    call: 'PATCH /admin/devices/tablet-1',
    body: { label: '접수대 9', clinicId: 'forest' },
  });
});

it('confirms the code a screen shows, and tells when no screen shows it', async () => {
  const calls = mockApi({
    ...answers([], []),
    'POST /admin/screens/pairings': { status: 400, body: { error: { code: 'invalid', message: '' } } },
  });
  render(forOffice('en'));
  await userEvent.type(await screen.findByLabelText('Code on the screen'), 'bcd fgh');
  const form = within(screen.getByRole('region', { name: 'Pair a lobby screen (TV)' }));
  await userEvent.selectOptions(form.getByLabelText('Clinic'), 'Whole district');
  await userEvent.click(form.getByRole('button', { name: 'Pair this screen' }));
  expect(await form.findByRole('alert')).toHaveTextContent('No screen shows this code now.');
  expect(calls).toContainEqual({
    call: 'POST /admin/screens/pairings',
    body: { code: 'BCDFGH', target: 'district' },
  });
});

it('leaves settings to the screen that the office does not set', async () => {
  const calls = mockApi({
    ...answers([], [television]),
    'PATCH /admin/screens/screen-1': { body: television },
  });
  render(forOffice('ko'));
  await userEvent.click(await screen.findByRole('button', { name: '설정' }));
  const form = within(screen.getByRole('form', { name: '현관 바꾸기' }));
  await userEvent.clear(form.getByLabelText(/소리 크기/));
  await userEvent.selectOptions(form.getByLabelText('밝기'), '어둡게');
  await userEvent.click(form.getByRole('button', { name: '저장' }));
  expect(calls).toContainEqual({
    call: 'PATCH /admin/screens/screen-1',
    body: { label: '현관', theme: 'dark', layout: null, voice: null, volume: null },
  });
});

it('says that the code on slips opens nowhere outside', async () => {
  mockApi(answers([tablet], [television], 'http://127.0.0.1:3000'));
  render(forOffice('ko'));
  expect(
    await screen.findByText(/http:\/\/127.0.0.1:3000.*다른 휴대전화에서는 열리지 않습니다/),
  ).toBeVisible();
});

it('says nothing of slips that open everywhere', async () => {
  mockApi(answers([tablet], [television]));
  render(forOffice('ko'));
  await screen.findByRole('row', { name: /현관/ });
  expect(screen.queryByText(/PUBLIC_URL/)).toBeNull();
});

it('creates a code for a slip printer, and shows the command that uses it', async () => {
  const expiresAt = new Date(Date.now() + 600_000).toISOString();
  const calls = mockApi({
    ...answers([{ ...tablet, id: 'printer-1', role: 'printer', label: '창구 프린터' }], []),
    'POST /admin/pairing-codes': { status: 201, body: { code: 'BCDFGHJK', expiresAt } },
  });
  render(forOffice('en'));
  const form = within(await screen.findByRole('region', { name: 'Pair a slip printer' }));
  await userEvent.selectOptions(form.getByLabelText('Clinic'), 'Seoul Forest');
  await userEvent.click(form.getByRole('button', { name: 'Make a printer code' }));
  expect(await form.findByText(/print-bridge -- --url .* --code BCDFGHJK --printer tcp:/)).toBeVisible();
  expect(calls).toContainEqual({
    call: 'POST /admin/pairing-codes',
    body: { role: 'printer', clinicId: 'forest' },
  });
  expect(screen.getByRole('row', { name: /창구 프린터Slip printer/ })).toBeVisible();
});

import type { ClinicConfig } from '@hannun/shared/contract';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { mockApi, signedIn } from '../../testing/test-app.js';
import { ClinicList } from './ClinicList.js';
import { defaultClinic } from './default-clinic.js';

const clinic = (clinicId: string, ko: string): ClinicConfig => ({
  ...defaultClinic(),
  clinicId,
  name: { ko, en: clinicId },
  address: { ko: '왕십리로 1', en: '1 Wangsimni-ro' },
  telephone: '02-120',
  position: { latitude: 37.5, longitude: 127 },
});
const plaza = clinic('plaza', '광장');
const forest = clinic('forest', '숲');
const taken = { 'PUT /admin/clinics/forest/place': { body: { clinics: [forest, plaza] } } };

it('moves a clinic by keyboard, announces it, and keeps the focus', async () => {
  const calls = mockApi(taken);
  const { rerender } = render(signedIn('ko', <ClinicList clinics={[plaza, forest]} />));
  screen.getByRole('button', { name: '숲 위로' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('숲: 2곳 가운데 1번째입니다.')).toBeInTheDocument();
  expect(calls).toEqual([{ call: 'PUT /admin/clinics/forest/place', body: { place: 1 } }]);
  rerender(signedIn('ko', <ClinicList clinics={[forest, plaza]} />));
  expect(screen.getByRole('button', { name: '숲 위로' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(calls).toHaveLength(1);
});

it('lets only the office change the order', () => {
  mockApi({});
  render(signedIn('en', <ClinicList clinics={[plaza, forest]} />, 'viewer'));
  expect(screen.queryByRole('button')).toBeNull();
});

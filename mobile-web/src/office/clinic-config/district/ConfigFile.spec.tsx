import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { mockApi, signedIn } from '../../testing/test-app.js';
import { defaultClinic } from '../clinic/default-clinic.js';
import { ConfigFile } from './ConfigFile.js';

const clinic = {
  ...defaultClinic(),
  clinicId: 'plaza',
  name: { ko: '광장', en: 'Plaza' },
  address: { ko: '왕십리로 1', en: '1 Wangsimni-ro' },
  telephone: '02-120',
  position: { latitude: 37.5, longitude: 127 },
};
const district = { id: 'gu', name: { ko: '구', en: 'Gu' } };
const present = { district, clinics: [clinic] };
const forest = { ...clinic, clinicId: 'forest', name: { ko: '숲', en: 'Forest' } };

const upload = (content: string) =>
  userEvent.upload(
    screen.getByLabelText('Upload a file'),
    new File([content], 'set-up.json', { type: 'application/json' }),
  );

it('previews what a file would change before importing it', async () => {
  const taken = vi.fn();
  const calls = mockApi({ 'GET /admin/set-up': { body: present }, 'PUT /admin/set-up': { body: present } });
  render(signedIn('en', <ConfigFile taken={taken} />));
  const file = { district, clinics: [{ ...clinic, telephone: '02-119' }, forest] };
  await upload(JSON.stringify(file));
  const preview = await screen.findByRole('region', { name: 'What changes' });
  expect(
    within(preview)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Plaza: telephone', 'Forest is added.']);
  expect(calls.some(({ call }) => call.startsWith('PUT'))).toBe(false);
  await userEvent.click(within(preview).getByRole('button', { name: 'Apply' }));
  expect(await screen.findByText(/The configuration has been applied/)).toBeVisible();
  expect(calls.at(-1)).toEqual({ call: 'PUT /admin/set-up', body: file });
  expect(taken).toHaveBeenCalledOnce();
});

it('lists the problems of a file by their path', async () => {
  mockApi({ 'GET /admin/set-up': { body: present } });
  render(signedIn('en', <ConfigFile taken={() => undefined} />));
  await upload(JSON.stringify({ district, clinics: [{ ...clinic, telephone: '?' }] }));
  expect(await screen.findByText('clinics.0.telephone')).toBeVisible();
  await upload('not json');
  expect(await screen.findByText(/This is not a configuration file/)).toBeVisible();
});

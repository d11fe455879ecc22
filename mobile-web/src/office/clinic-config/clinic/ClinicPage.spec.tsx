import type { ClinicConfig } from '@hannun/shared/contract';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { Route } from 'wouter';
import { mockApi, signedIn } from '../../testing/test-app.js';
import { ClinicPage } from './ClinicPage.js';
import { defaultClinic } from './default-clinic.js';

const clinic: ClinicConfig = {
  ...defaultClinic(),
  clinicId: 'plaza',
  name: { ko: '광장', en: 'Plaza' },
  address: { ko: '왕십리로 1', en: '1 Wangsimni-ro' },
  telephone: '02-120',
  position: { latitude: 37.5, longitude: 127 },
};
const loaded = { body: clinic };
const conflict = { status: 412, body: { error: { code: 'changed-meanwhile', message: '' } } };
const page = <Route path="/office/clinics/:clinicId" component={ClinicPage} />;

beforeEach(() => history.replaceState(null, '', '/office/clinics/plaza'));

const fillIn = async (label: string | RegExp, text: string) => {
  const field = await screen.findByLabelText(label);
  await userEvent.clear(field);
  if (text) await userEvent.type(field, text);
};
const patchedLanes = (calls: ReturnType<typeof mockApi>): ClinicConfig['lanes'] =>
  calls.flatMap(({ call, body }) => (call.startsWith('PATCH') ? (body as ClinicConfig).lanes : []));
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));

it('sends only what was changed', async () => {
  const calls = mockApi({ 'GET /admin/clinics/plaza': loaded, 'PATCH /admin/clinics/plaza': loaded });
  render(signedIn('en', page));
  await fillIn('Telephone', '02-119');
  await save();
  expect(await screen.findByText(/^Saved/)).toBeVisible();
  expect(calls.find(({ call }) => call.startsWith('PATCH'))?.body).toEqual({ telephone: '02-119' });
});

it('shows problems at the field and on each tab before anything is sent', async () => {
  const calls = mockApi({ 'GET /admin/clinics/plaza': loaded });
  render(signedIn('en', page));
  await fillIn('Telephone', 'none');
  expect(screen.getByLabelText('Telephone')).toHaveAccessibleDescription(/Write it as 02-123-4567/);
  await userEvent.click(screen.getByRole('tab', { name: 'Hours' }));
  const monday = screen.getByRole('region', { name: 'Monday' });
  await userEvent.clear(within(monday).getByLabelText('Opens'));
  await save();
  expect(screen.getByRole('alert')).toHaveTextContent('2 to correct');
  expect(screen.getByRole('tab', { name: /Facts.*1/ })).toBeVisible();
  expect(calls.every(({ call }) => call.startsWith('GET'))).toBe(true);
});

it('merges another person’s change, and keeps the local edits', async () => {
  mockApi({ 'GET /admin/clinics/plaza': loaded, 'PATCH /admin/clinics/plaza': conflict });
  render(signedIn('en', page));
  await fillIn('Telephone', '02-119');
  const theirs = { body: { ...clinic, name: { ko: '광장', en: 'Their Plaza' } } };
  mockApi({ 'GET /admin/clinics/plaza': theirs, 'PATCH /admin/clinics/plaza': conflict });
  await save();
  expect(await screen.findByRole('alert')).toHaveTextContent(/Someone else has changed this/);
  expect(screen.getByLabelText('Name · English')).toHaveValue('Their Plaza');
  expect(screen.getByLabelText('Telephone')).toHaveValue('02-119');
});

it('adds a lane with the next letter, and is read-only for viewers', async () => {
  mockApi({ 'GET /admin/clinics/plaza': loaded });
  const { unmount } = render(signedIn('en', page));
  await userEvent.click(await screen.findByRole('tab', { name: 'Lanes' }));
  await userEvent.click(screen.getByRole('button', { name: '+ Add a lane' }));
  expect(screen.getAllByLabelText('Letter on slips')[1]).toHaveValue('B');
  unmount();
  render(signedIn('en', page, 'viewer'));
  expect(await screen.findByRole('tab', { name: 'Lanes' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  expect(screen.getByLabelText('Telephone')).toBeDisabled();
});

it('closes a lane’s intake when full, on request, and says what that means', async () => {
  const calls = mockApi({ 'GET /admin/clinics/plaza': loaded, 'PATCH /admin/clinics/plaza': loaded });
  render(signedIn('en', page));
  await userEvent.click(await screen.findByRole('tab', { name: 'Lanes' }));
  await userEvent.click(screen.getByText('Quota and details'));
  expect(screen.getByText(/the tablets only propose it and the staff decide/)).toBeVisible();
  await userEvent.click(screen.getByLabelText('Close intake automatically once today is full'));
  await save();
  expect(patchedLanes(calls)[0]?.closesWhenFull).toBe(true);
});

it('sets up where people usually go on to, and takes it back', async () => {
  const [pcr] = clinic.lanes;
  const rapid = { ...pcr, lane: 'rapid', code: 'B', name: { ko: '신속항원', en: 'Rapid' }, next: pcr?.lane };
  const both = { body: { ...clinic, lanes: [pcr, rapid] } };
  const calls = mockApi({ 'GET /admin/clinics/plaza': both, 'PATCH /admin/clinics/plaza': both });
  render(signedIn('en', page));
  await userEvent.click(await screen.findByRole('tab', { name: 'Lanes' }));
  const [first, second] = screen.getAllByLabelText('Usual next lane');
  if (!first || !second) throw new Error('A lane has no field for its next one');
  await userEvent.selectOptions(first, 'rapid');
  await userEvent.selectOptions(second, 'None');
  await save();
  expect(patchedLanes(calls)[0]?.next).toBe('rapid');
  expect(patchedLanes(calls)[1]?.next).toBeUndefined();
});

it('leads to the hours of lanes, and fits them when the clinic’s become shorter', async () => {
  const monday = { from: '09:00', until: '18:00' };
  const lane = { ...clinic.lanes[0], weekly: [monday, null, null, null, null, null, null] };
  const calls = mockApi({
    'GET /admin/clinics/plaza': { body: { ...clinic, lanes: [lane] } },
    'PATCH /admin/clinics/plaza': loaded,
  });
  render(signedIn('en', page));
  await userEvent.click(await screen.findByRole('tab', { name: 'Hours' }));
  const hours = within(screen.getByRole('region', { name: 'Monday' }));
  await userEvent.clear(hours.getByLabelText('Closes'));
  await userEvent.type(hours.getByLabelText('Closes'), '17:45');
  await save();
  await userEvent.click(screen.getByRole('tab', { name: /Lanes.*1/ }));
  expect(screen.getByText(/They do not fit the clinic’s hours/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Fit them to the clinic’s hours' }));
  await save();
  expect(patchedLanes(calls)[0]?.weekly?.[0]).toEqual({ from: '09:00', until: '17:45' });
  const links = screen.getAllByRole('link', { name: 'Lane hours and public holidays' });
  for (const link of links) expect(link).toHaveAttribute('href', '/office/clinics/plaza/hours');
});

import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { serve, signedIn } from '../testing/stage.js';
import { DevicesPage } from './DevicesPage.js';

it('lists the paired devices', async () => {
  const tablet = { id: '1', role: 'staff', clinicId: 'plaza', label: '접수대 1' };
  serve({ 'GET /admin/devices': { body: { devices: [tablet] } } });
  render(signedIn('ko', <DevicesPage />));
  expect(await screen.findByRole('rowheader', { name: '접수대 1' })).toBeVisible();
});

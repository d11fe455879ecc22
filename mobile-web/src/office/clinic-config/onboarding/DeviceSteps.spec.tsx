import { commonMessages } from '@hannun/shared/i18n';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { signedIn } from '../../testing/test-app.js';
import { defaultClinic } from '../clinic/default-clinic.js';
import { CallStep } from './DeviceSteps.js';

const clinic = { ...defaultClinic(), position: { latitude: 37.56, longitude: 127.03 } };

it.each(['ko', 'en'] as const)('names in %s the buttons as they read on the tablet', (language) => {
  render(signedIn(language, <CallStep clinic={clinic} />));
  const { checkIn, call } = commonMessages[language];
  const [open, close] = language === 'ko' ? ['‘', '’'] : ['“', '”'];
  for (const label of [checkIn, call]) expect(document.body).toHaveTextContent(`${open}${label}${close}`);
  expect(screen.getByRole('status')).toBeVisible();
});

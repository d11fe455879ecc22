import type { Board, ClinicConfig } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { onboardingProgress } from './onboarding-progress.js';

const clinic = { clinicId: 'plaza' } as ClinicConfig;
const called = { clinicId: 'plaza', lanes: [{ nowServing: [{ ticket: 'A001' }] }] } as unknown as Board;
const nothing = {
  district: { id: 'district', name: { ko: '', en: '' } },
  clinics: [],
  devices: [],
  screens: [],
  boards: [],
};
const done = (seen: object) => [...onboardingProgress({ ...nothing, ...seen }).done];

it('marks each step as done up to the first call', () => {
  const named = { district: { id: 'gu', name: { ko: '구', en: 'Gu' } } };
  const set = { ...named, clinics: [clinic] };
  const paired = { ...set, devices: [{ role: 'staff', clinicId: 'plaza' }] };
  const shown = { ...paired, screens: [{ target: 'plaza', present: true }] };
  expect(done({})).toEqual([]);
  expect(done(named)).toEqual(['district']);
  expect(done(set)).toEqual(['district', 'clinic']);
  expect(done(paired)).toEqual(['district', 'clinic', 'tablet']);
  expect(done(shown)).toEqual(['district', 'clinic', 'tablet', 'screen']);
  expect(done({ ...shown, boards: [called] })).toHaveLength(5);
});

it('ignores devices of another clinic, and a screen that is off', () => {
  const elsewhere = [
    { role: 'staff', clinicId: 'forest' },
    { role: 'display', clinicId: 'plaza' },
  ];
  const screens = [
    { target: 'plaza', present: false },
    { target: 'forest', present: true },
  ];
  expect(done({ clinics: [clinic], devices: elsewhere, screens })).toEqual(['clinic']);
});

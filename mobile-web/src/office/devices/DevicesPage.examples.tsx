import type { OfficeDevice, ScreenHealth } from '@hannun/shared/contract';
import { signedIn } from '../testing/test-app.js';
import { DevicesPage } from './DevicesPage.js';

export const tablet: OfficeDevice = {
  id: 'tablet-1',
  role: 'staff',
  clinicId: 'plaza',
  label: '접수대 1',
  heardAt: new Date().toISOString(),
  pending: 2,
};
export const television: ScreenHealth = {
  id: 'screen-1',
  label: '현관',
  paired: true,
  device: 'display-1',
  present: true,
  lastContactAt: new Date().toISOString(),
  target: 'plaza',
  settings: { volume: 40 },
  build: 'a',
  layout: 'landscape',
  theme: 'light',
  width: 1920,
  height: 1080,
  sound: 'blocked',
  shown: 'rows',
};
const directory = {
  district: { name: { ko: '성동구', en: 'Seongdong-gu' } },
  timeZone: 'Asia/Seoul',
  clinics: [
    { clinicId: 'plaza', name: { ko: '왕십리광장', en: 'Wangsimni Plaza' } },
    { clinicId: 'forest', name: { ko: '서울숲', en: 'Seoul Forest' } },
  ],
};
/** API responses for a page with these devices. */
export const answers = (
  devices: readonly OfficeDevice[],
  screens: readonly ScreenHealth[],
  publicUrl = 'https://line.example.org',
) => ({
  'GET /facts': { body: directory },
  'GET /admin/devices': { body: { devices } },
  'GET /admin/screens': { body: { screens, urgent: null, publicUrl } },
});

export const forOffice = (language: 'ko' | 'en') => signedIn(language, <DevicesPage />);
export const forViewer = (language: 'ko' | 'en') => signedIn(language, <DevicesPage />, 'viewer');

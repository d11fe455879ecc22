import { type ComponentType, lazy } from 'react';
import type { MessageKey } from './translation.js';

/**
 * `menuKey` is the message key of its menu entry (`null`: not in the menu). Viewers see every page; what they
 * may change, pages ask `useOffice`.
 */
export type OfficePage = { path: string; menuKey: MessageKey | null; component: ComponentType };

const page = (path: string, menuKey: MessageKey | null, load: () => Promise<ComponentType>): OfficePage => ({
  path,
  menuKey,
  component: lazy(async () => ({ default: await load() })),
});

/** In menu order. `/office` redirects to the first. */
export const officePages: readonly OfficePage[] = [
  page(
    '/office/now',
    'menuDashboard',
    async () => (await import('./dashboard/DashboardPage.js')).DashboardPage,
  ),
  page('/office/history', 'menuHistory', async () => (await import('./history/HistoryPage.js')).HistoryPage),
  page('/office/history/minute', null, async () => (await import('./playback/PlaybackPage.js')).PlaybackPage),
  page('/office/history/ledger', null, async () => (await import('./recounts/RecountsPage.js')).RecountsPage),
  page(
    '/office/history/advisory',
    null,
    async () => (await import('./notice-impact/NoticeImpactPage.js')).NoticeImpactPage,
  ),
  page('/office/history/report', null, async () => (await import('./report/ReportPage.js')).ReportPage),
  page('/office/devices', 'menuDevices', async () => (await import('./devices/DevicesPage.js')).DevicesPage),
  page(
    '/office/clinics',
    'menuClinics',
    async () => (await import('./clinic-config/clinic/ClinicsPage.js')).ClinicsPage,
  ),
  page(
    '/office/clinics/new',
    null,
    async () => (await import('./clinic-config/clinic/NewClinicPage.js')).NewClinicPage,
  ),
  page(
    '/office/clinics/:clinicId',
    null,
    async () => (await import('./clinic-config/clinic/ClinicPage.js')).ClinicPage,
  ),
  page(
    '/office/start',
    null,
    async () => (await import('./clinic-config/onboarding/OnboardingPage.js')).OnboardingPage,
  ),
  page(
    '/office/accounts',
    'menuAccounts',
    async () => (await import('./accounts/AccountsPage.js')).AccountsPage,
  ),
  page('/office/audit', 'menuAudit', async () => (await import('./audit/AuditPage.js')).AuditPage),
];

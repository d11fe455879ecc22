import { type ComponentType, lazy } from 'react';
import type { MessageKey } from './translation.js';

/**
 * `menuKey` is the message key of its menu entry (`null`: not in the menu). Viewers see every page; what they
 * may change, pages ask `useOffice`.
 */
export type OfficePage = { path: string; menuKey: MessageKey | null; component: ComponentType };

function page<Name extends string>(
  path: string,
  menuKey: MessageKey | null,
  load: () => Promise<Record<NoInfer<Name>, ComponentType>>,
  name: Name,
): OfficePage {
  return { path, menuKey, component: lazy<ComponentType>(async () => ({ default: (await load())[name] })) };
}

/** In menu order. `/office` redirects to the first. */
export const officePages: readonly OfficePage[] = [
  page('/office/now', 'menuDashboard', () => import('./dashboard/DashboardPage.js'), 'DashboardPage'),
  page('/office/history', 'menuHistory', () => import('./history/HistoryPage.js'), 'HistoryPage'),
  page('/office/history/minute', null, () => import('./playback/PlaybackPage.js'), 'PlaybackPage'),
  page('/office/history/ledger', null, () => import('./recounts/RecountsPage.js'), 'RecountsPage'),
  page(
    '/office/history/advisory',
    null,
    () => import('./notice-impact/NoticeImpactPage.js'),
    'NoticeImpactPage',
  ),
  page('/office/history/report', null, () => import('./report/ReportPage.js'), 'ReportPage'),
  page('/office/devices', 'menuDevices', () => import('./devices/DevicesPage.js'), 'DevicesPage'),
  page(
    '/office/clinics',
    'menuClinics',
    () => import('./clinic-config/clinic/ClinicsPage.js'),
    'ClinicsPage',
  ),
  page('/office/clinics/new', null, () => import('./clinic-config/clinic/NewClinicPage.js'), 'NewClinicPage'),
  page('/office/clinics/:clinicId', null, () => import('./clinic-config/clinic/ClinicPage.js'), 'ClinicPage'),
  page(
    '/office/clinics/:clinicId/hours',
    null,
    () => import('./clinic-config/lane-hours/LaneHoursPage.js'),
    'LaneHoursPage',
  ),
  page('/office/start', null, () => import('./clinic-config/onboarding/OnboardingPage.js'), 'OnboardingPage'),
  page('/office/accounts', 'menuAccounts', () => import('./accounts/AccountsPage.js'), 'AccountsPage'),
  page('/office/audit', 'menuAudit', () => import('./audit/AuditPage.js'), 'AuditPage'),
];

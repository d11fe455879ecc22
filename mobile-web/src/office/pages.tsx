import type { ComponentType } from 'react';
import { lazy } from 'react';
import type { MessageKey } from './translation.js';

/**
 * `menuKey` is the message key of its menu entry (`null`: not in the menu). Viewers see every page; what they
 * may change, pages ask `useOffice`.
 */
export type OfficePage = { path: string; menuKey: MessageKey | null; component: ComponentType };

/** In menu order. `/office` redirects to the first. */
export const officePages: readonly OfficePage[] = [
  {
    path: '/office/now',
    menuKey: 'menuDashboard',
    component: lazy(async () =>
      asDefaultExport((await import('./dashboard/DashboardPage.js')).DashboardPage),
    ),
  },
  {
    path: '/office/history',
    menuKey: 'menuHistory',
    component: lazy(async () => asDefaultExport((await import('./history/HistoryPage.js')).HistoryPage)),
  },
  {
    path: '/office/history/minute',
    menuKey: null,
    component: lazy(async () => asDefaultExport((await import('./playback/PlaybackPage.js')).PlaybackPage)),
  },
  {
    path: '/office/history/ledger',
    menuKey: null,
    component: lazy(async () => asDefaultExport((await import('./recounts/RecountsPage.js')).RecountsPage)),
  },
  {
    path: '/office/history/advisory',
    menuKey: null,
    component: lazy(async () =>
      asDefaultExport((await import('./notice-impact/NoticeImpactPage.js')).NoticeImpactPage),
    ),
  },
  {
    path: '/office/history/report',
    menuKey: null,
    component: lazy(async () => asDefaultExport((await import('./report/ReportPage.js')).ReportPage)),
  },
  {
    path: '/office/devices',
    menuKey: 'menuDevices',
    component: lazy(async () => asDefaultExport((await import('./devices/DevicesPage.js')).DevicesPage)),
  },
  {
    path: '/office/clinics',
    menuKey: 'menuClinics',
    component: lazy(async () =>
      asDefaultExport((await import('./clinic-config/clinic/ClinicsPage.js')).ClinicsPage),
    ),
  },
  {
    path: '/office/clinics/new',
    menuKey: null,
    component: lazy(async () =>
      asDefaultExport((await import('./clinic-config/clinic/NewClinicPage.js')).NewClinicPage),
    ),
  },
  {
    path: '/office/clinics/:clinicId',
    menuKey: null,
    component: lazy(async () =>
      asDefaultExport((await import('./clinic-config/clinic/ClinicPage.js')).ClinicPage),
    ),
  },
  {
    path: '/office/start',
    menuKey: null,
    component: lazy(async () =>
      asDefaultExport((await import('./clinic-config/onboarding/OnboardingPage.js')).OnboardingPage),
    ),
  },
  {
    path: '/office/accounts',
    menuKey: 'menuAccounts',
    component: lazy(async () => asDefaultExport((await import('./accounts/AccountsPage.js')).AccountsPage)),
  },
  {
    path: '/office/audit',
    menuKey: 'menuAudit',
    component: lazy(async () => asDefaultExport((await import('./audit/AuditPage.js')).AuditPage)),
  },
];

const asDefaultExport = (component: ComponentType) => ({ default: component });

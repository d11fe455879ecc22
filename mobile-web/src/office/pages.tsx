import type { ComponentType } from 'react';
import { lazy } from 'react';

/**
 * `menuKey` is the message key of its menu entry (`null`: not in the menu). Viewers see every page; what they
 * may change, pages ask `useOffice`.
 */
export type OfficePage = { path: string; menu: string | null; component: ComponentType };

/** In menu order. `/office` redirects to the first. */
export const officePages: readonly OfficePage[] = [
  {
    path: '/office/now',
    menu: 'menuWall',
    component: lazy(async () => page((await import('./wall/WallPage.js')).WallPage)),
  },
  {
    path: '/office/history',
    menu: 'menuHistory',
    component: lazy(async () => page((await import('./history/HistoryPage.js')).HistoryPage)),
  },
  {
    path: '/office/history/minute',
    menu: null,
    component: lazy(async () => page((await import('./past/MinutePage.js')).MinutePage)),
  },
  {
    path: '/office/history/ledger',
    menu: null,
    component: lazy(async () => page((await import('./ledger/LedgerPage.js')).LedgerPage)),
  },
  {
    path: '/office/history/advisory',
    menu: null,
    component: lazy(async () => page((await import('./advisory/AdvisoryPage.js')).AdvisoryPage)),
  },
  {
    path: '/office/history/report',
    menu: null,
    component: lazy(async () => page((await import('./report/ReportPage.js')).ReportPage)),
  },
  {
    path: '/office/devices',
    menu: 'menuDevices',
    component: lazy(async () => page((await import('./devices/DevicesPage.js')).DevicesPage)),
  },
  {
    path: '/office/clinics',
    menu: 'menuClinics',
    component: lazy(async () => page((await import('./set-up/clinic/ClinicsPage.js')).ClinicsPage)),
  },
  {
    path: '/office/clinics/new',
    menu: null,
    component: lazy(async () => page((await import('./set-up/clinic/NewClinicPage.js')).NewClinicPage)),
  },
  {
    path: '/office/clinics/:clinicId',
    menu: null,
    component: lazy(async () => page((await import('./set-up/clinic/ClinicPage.js')).ClinicPage)),
  },
  {
    path: '/office/start',
    menu: null,
    component: lazy(async () => page((await import('./set-up/start/StartPage.js')).StartPage)),
  },
  {
    path: '/office/accounts',
    menu: 'menuAccounts',
    component: lazy(async () => page((await import('./accounts/AccountsPage.js')).AccountsPage)),
  },
  {
    path: '/office/audit',
    menu: 'menuAudit',
    component: lazy(async () => page((await import('./audit/AuditPage.js')).AuditPage)),
  },
];

const page = (component: ComponentType) => ({ default: component });

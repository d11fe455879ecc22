import { accountRoutes } from './account-routes.js';
import { configurationRoutes } from './configuration-routes.js';
import { deviceRoutes } from './device-routes.js';
import { officeRoutes } from './office-routes.js';
import { operationsRoutes } from './operations-routes.js';
import { residentRoutes } from './resident-routes.js';
import type { Routes } from './route.js';

type Section = { section: string; description: string; routes: Routes };

/** All routes, in the order of the page. */
export const sections: readonly Section[] = [
  {
    section: 'Residents',
    description: 'Boards for everyone, and a ticket for whoever holds its slip',
    routes: residentRoutes,
  },
  { section: 'Devices', description: 'Tablets and lobby screens', routes: deviceRoutes },
  { section: 'Office', description: 'The district office at work', routes: officeRoutes },
  { section: 'Configuration', description: 'The district and its clinics', routes: configurationRoutes },
  { section: 'Accounts', description: 'Who signs in to the office, and how', routes: accountRoutes },
  { section: 'Operations', description: 'For those who run the server', routes: operationsRoutes },
];

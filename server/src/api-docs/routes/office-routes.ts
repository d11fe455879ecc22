import {
  AuditPage,
  AuditQuery,
  Dashboard,
  Device,
  DeviceChange,
  History,
  HistoryQuery,
  IssuedPairingCode,
  listOf,
  NoticeImpact,
  NoticeImpactQuery,
  OfficeDevice,
  object,
  PairingGrant,
  PastBoard,
  PastBoardQuery,
  ScreenChange,
  ScreenConfirmation,
  ScreenHealth,
  ScreensOverview,
  StaffMessage,
  StaffMessageText,
  text,
  UrgentNotice,
} from '@hannun/shared/contract/schemas';
import { json, type Routes, withoutContent } from './route.js';

export const officeRoutes = {
  'POST /admin/pairing-codes': {
    summary: 'Creates a code that pairs one device within ten minutes',
    body: PairingGrant,
    answers: { 201: json(IssuedPairingCode) },
    errors: ['unknown-clinic'],
  },
  'GET /admin/devices': {
    summary: 'All paired devices',
    answers: { 200: json(object({ devices: listOf(OfficeDevice) })) },
  },
  'DELETE /admin/devices/{id}': {
    summary: 'Revokes a device; every node disconnects it within two seconds',
    answers: { 204: withoutContent },
  },
  'PATCH /admin/devices/{id}': {
    summary: 'Renames a device',
    body: DeviceChange,
    answers: { 200: json(Device) },
    errors: ['unknown-clinic'],
  },
  'GET /admin/history': {
    summary: 'History by clinic and day',
    query: HistoryQuery,
    answers: {
      200: {
        ...json(History),
        'text/csv': text,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': text,
      },
    },
    errors: ['unknown-clinic'],
  },
  'GET /admin/clinics/{id}/past': {
    summary: 'The board as it was shown at a past time',
    query: PastBoardQuery,
    answers: { 200: json(PastBoard) },
  },
  'GET /admin/advisory': {
    summary: 'Arrivals before and after a notice',
    query: NoticeImpactQuery,
    answers: { 200: json(NoticeImpact) },
    errors: ['unknown-clinic'],
  },
  'GET /admin/audit': {
    summary: 'Who did what, newest first',
    query: AuditQuery,
    answers: { 200: { ...json(AuditPage), 'text/csv': text } },
  },
  'GET /admin/wall': {
    summary: 'The dashboard: the current state of all clinics',
    answers: { 200: json(Dashboard) },
  },
  'POST /admin/clinics/{id}/word': {
    summary: 'Publishes a message to a clinic’s tablets',
    body: StaffMessageText,
    answers: { 201: json(StaffMessage) },
  },
  'DELETE /admin/clinics/{id}/word': {
    summary: 'Withdraws that message',
    answers: { 204: withoutContent },
  },
  'GET /admin/screens': { summary: 'All known lobby screens', answers: { 200: json(ScreensOverview) } },
  'POST /admin/screens/pairings': {
    summary: 'Confirms the code a lobby screen shows',
    body: ScreenConfirmation,
    answers: { 204: withoutContent },
    errors: ['unknown-clinic'],
  },
  'PUT /admin/screens/notice': {
    summary: 'Publishes an urgent notice on all lobby screens',
    body: UrgentNotice,
    answers: { 200: json(object({ urgent: UrgentNotice })) },
  },
  'DELETE /admin/screens/notice': {
    summary: 'Withdraws the urgent notice',
    answers: { 204: withoutContent },
  },
  'PATCH /admin/screens/{id}': {
    summary: 'Changes a lobby screen’s settings',
    body: ScreenChange,
    answers: { 200: json(ScreenHealth) },
    errors: ['unknown-clinic'],
  },
  'POST /admin/screens/{id}/reload': {
    summary: 'Reloads a lobby screen',
    answers: { 202: json(object({ reloading: text })) },
  },
  'DELETE /admin/screens/{id}': {
    summary: 'Removes a lobby screen',
    answers: { 204: withoutContent },
  },
} satisfies Routes;

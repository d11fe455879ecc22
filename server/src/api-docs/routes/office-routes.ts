import { DeviceChangeDto, PairingGrantDto } from '../../devices/pairing.dto.js';
import { ConfirmScreenDto, ScreenSettingsChangeDto, UrgentNoticeDto } from '../../screens/screens.dto.js';
import { StaffMessageDto } from '../../staff-messages/staff-message.dto.js';
import { officeRoute, type RouteDocs } from '../route-doc.js';
import { describedShape, list, object, ref } from '../schema.js';

const clinics = 'Comma-separated clinic ids; default: all';

export const officeRoutes: RouteDocs = {
  'POST /api/v1/admin/pairing-codes': officeRoute('Creates a code that pairs one device within ten minutes', {
    body: PairingGrantDto,
    response: 'PairingCode',
    status: 201,
    errors: ['invalid', 'unknown-clinic', 'unavailable'],
  }),
  'GET /api/v1/admin/devices': officeRoute('All paired devices', {
    response: object({ devices: list(ref('Device')) }),
  }),
  'DELETE /api/v1/admin/devices/{id}': officeRoute(
    'Revokes a device; every node disconnects it within two seconds',
    {
      errors: ['invalid'],
    },
  ),
  'PATCH /api/v1/admin/devices/{id}': officeRoute('Renames a device', {
    body: DeviceChangeDto,
    response: describedShape('The device'),
    errors: ['invalid'],
  }),
  'GET /api/v1/admin/history': officeRoute('History by clinic and day', {
    query: {
      'clinicId?': clinics,
      'from?': 'First day, 2026-11-23',
      'to?': 'Last day',
      'format?': 'json, csv or xlsx',
      'lang?': 'ko or en: the language of files',
    },
    response: describedShape('History of contract/history.ts, or a file'),
    contentTypes: [
      'application/json',
      'text/csv',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    errors: ['invalid', 'unknown-clinic'],
  }),
  'GET /api/v1/admin/clinics/{id}/past': officeRoute('The board as it was shown at a past time', {
    query: { at: 'The moment, ISO-8601' },
    response: describedShape('PastMinute of contract/history.ts'),
    errors: ['invalid', 'unknown-clinic'],
  }),
  'GET /api/v1/admin/advisory': officeRoute('Arrivals before and after a notice', {
    query: { at: 'The moment, ISO-8601', clinicId: clinics },
    response: describedShape('Advisory of contract/history.ts'),
    errors: ['invalid', 'unknown-clinic'],
  }),
  'GET /api/v1/admin/audit': officeRoute('Who did what, newest first', {
    response: describedShape('The audit trail of contract/audit.ts'),
    errors: ['invalid'],
  }),
  'GET /api/v1/admin/wall': officeRoute('The dashboard: the current state of all clinics', {
    response: describedShape('Wall of contract/wall.ts'),
  }),
  'POST /api/v1/admin/clinics/{id}/word': officeRoute('Publishes a message to a clinic’s tablets', {
    body: StaffMessageDto,
    response: describedShape('Word of contract'),
    status: 201,
    errors: ['invalid', 'unknown-clinic'],
  }),
  'DELETE /api/v1/admin/clinics/{id}/word': officeRoute('Withdraws that message', {
    errors: ['unknown-clinic'],
  }),
  'GET /api/v1/admin/screens': officeRoute('All known lobby screens', {
    response: describedShape('ScreensOverview of contract/screen.ts'),
  }),
  'POST /api/v1/admin/screens/pairings': officeRoute('Confirms the code a lobby screen shows', {
    body: ConfirmScreenDto,
    errors: ['invalid', 'unknown-clinic'],
  }),
  'PUT /api/v1/admin/screens/notice': officeRoute('Publishes an urgent notice on all lobby screens', {
    body: UrgentNoticeDto,
    response: object({ urgent: ref('Notice') }),
    errors: ['invalid'],
  }),
  'DELETE /api/v1/admin/screens/notice': officeRoute('Withdraws the urgent notice'),
  'PATCH /api/v1/admin/screens/{id}': officeRoute('Changes a lobby screen’s settings', {
    body: ScreenSettingsChangeDto,
    response: describedShape('ScreenHealth of contract/screen.ts'),
    errors: ['invalid'],
  }),
  'POST /api/v1/admin/screens/{id}/reload': officeRoute('Reloads a lobby screen', {
    response: describedShape('Which screen is reloading'),
    status: 202,
    errors: ['invalid'],
  }),
  'DELETE /api/v1/admin/screens/{id}': officeRoute('Removes a lobby screen', { errors: ['invalid'] }),
};

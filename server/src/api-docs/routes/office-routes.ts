import { DeviceChangeDto, PairingGrantDto } from '../../devices/pairing.dto.js';
import { ConfirmScreenDto, ScreenSettingsChangeDto, UrgentNoticeDto } from '../../screens/screens.dto.js';
import { WordDto } from '../../words/word.dto.js';
import { office, type Routes } from '../route.js';
import { list, object, ref, shapeOf } from '../schema.js';

const clinics = 'Comma-separated clinic ids; default: all';

export const officeRoutes: Routes = {
  'POST /api/v1/admin/pairing-codes': office('Creates a code that pairs one device within ten minutes', {
    body: PairingGrantDto,
    answer: 'PairingCode',
    status: 201,
    refusals: ['invalid', 'unknown-clinic', 'unavailable'],
  }),
  'GET /api/v1/admin/devices': office('All paired devices', {
    answer: object({ devices: list(ref('Device')) }),
  }),
  'DELETE /api/v1/admin/devices/{id}': office(
    'Revokes a device; every node disconnects it within two seconds',
    {
      refusals: ['invalid'],
    },
  ),
  'PATCH /api/v1/admin/devices/{id}': office('Renames a device', {
    body: DeviceChangeDto,
    answer: shapeOf('The device'),
    refusals: ['invalid'],
  }),
  'GET /api/v1/admin/history': office('History by clinic and day', {
    query: {
      'clinicId?': clinics,
      'from?': 'First day, 2026-11-23',
      'to?': 'Last day',
      'format?': 'json, csv or xlsx',
      'lang?': 'ko or en: the language of files',
    },
    answer: shapeOf('History of contract/history.ts, or a file'),
    types: [
      'application/json',
      'text/csv',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    refusals: ['invalid', 'unknown-clinic'],
  }),
  'GET /api/v1/admin/clinics/{id}/past': office('The board as it was shown at a past time', {
    query: { at: 'The moment, ISO-8601' },
    answer: shapeOf('PastMinute of contract/history.ts'),
    refusals: ['invalid', 'unknown-clinic'],
  }),
  'GET /api/v1/admin/advisory': office('Arrivals before and after a notice', {
    query: { at: 'The moment, ISO-8601', clinicId: clinics },
    answer: shapeOf('Advisory of contract/history.ts'),
    refusals: ['invalid', 'unknown-clinic'],
  }),
  'GET /api/v1/admin/audit': office('Who did what, newest first', {
    answer: shapeOf('The audit trail of contract/audit.ts'),
    refusals: ['invalid'],
  }),
  'GET /api/v1/admin/wall': office('The dashboard: the current state of all clinics', {
    answer: shapeOf('Wall of contract/wall.ts'),
  }),
  'POST /api/v1/admin/clinics/{id}/word': office('Publishes a message to a clinic’s tablets', {
    body: WordDto,
    answer: shapeOf('Word of contract'),
    status: 201,
    refusals: ['invalid', 'unknown-clinic'],
  }),
  'DELETE /api/v1/admin/clinics/{id}/word': office('Withdraws that message', {
    refusals: ['unknown-clinic'],
  }),
  'GET /api/v1/admin/screens': office('All known lobby screens', {
    answer: shapeOf('ScreensOverview of contract/screen.ts'),
  }),
  'POST /api/v1/admin/screens/pairings': office('Confirms the code a lobby screen shows', {
    body: ConfirmScreenDto,
    refusals: ['invalid', 'unknown-clinic'],
  }),
  'PUT /api/v1/admin/screens/notice': office('Publishes an urgent notice on all lobby screens', {
    body: UrgentNoticeDto,
    answer: object({ urgent: ref('Notice') }),
    refusals: ['invalid'],
  }),
  'DELETE /api/v1/admin/screens/notice': office('Withdraws the urgent notice'),
  'PATCH /api/v1/admin/screens/{id}': office('Changes a lobby screen’s settings', {
    body: ScreenSettingsChangeDto,
    answer: shapeOf('ScreenHealth of contract/screen.ts'),
    refusals: ['invalid'],
  }),
  'POST /api/v1/admin/screens/{id}/reload': office('Reloads a lobby screen', {
    answer: shapeOf('Which screen is reloading'),
    status: 202,
    refusals: ['invalid'],
  }),
  'DELETE /api/v1/admin/screens/{id}': office('Removes a lobby screen', { refusals: ['invalid'] }),
};

import { DeviceChangeDto, PairingGrantDto } from '../../devices/pair.dto.js';
import { CareChangeDto, ConfirmScreenDto, UrgentNoticeDto } from '../../screens/screens.dto.js';
import { WordDto } from '../../words/word.dto.js';
import { office, type Routes } from '../route.js';
import { list, object, ref, shapeOf } from '../schema.js';

const clinics = 'Clinic ids by commas; all without it';

/** What the district office asks. */
export const officeRoutes: Routes = {
  'POST /api/v1/admin/pairing-codes': office('A code that pairs one device within ten minutes', {
    body: PairingGrantDto,
    answer: 'PairingCode',
    status: 201,
    refusals: ['invalid', 'unknown-clinic', 'unavailable'],
  }),
  'GET /api/v1/admin/devices': office('All paired devices', {
    answer: object({ devices: list(ref('Device')) }),
  }),
  'DELETE /api/v1/admin/devices/{id}': office(
    'Revokes a device: it is cut on every node within two seconds',
    {
      refusals: ['invalid'],
    },
  ),
  'PATCH /api/v1/admin/devices/{id}': office('Names a device anew', {
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
  'GET /api/v1/admin/clinics/{id}/past': office('A board as it was shown at a past minute', {
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
  'GET /api/v1/admin/wall': office('All clinics of this moment', {
    answer: shapeOf('Wall of contract/wall.ts'),
  }),
  'POST /api/v1/admin/clinics/{id}/word': office('A word to a clinic’s tablets', {
    body: WordDto,
    answer: shapeOf('Word of contract'),
    status: 201,
    refusals: ['invalid', 'unknown-clinic'],
  }),
  'DELETE /api/v1/admin/clinics/{id}/word': office('Takes that word back', { refusals: ['unknown-clinic'] }),
  'GET /api/v1/admin/screens': office('Every lobby screen heard of', {
    answer: shapeOf('ScreensOverview of contract/screen.ts'),
  }),
  'POST /api/v1/admin/screens/pairings': office('Confirms the code a lobby screen shows', {
    body: ConfirmScreenDto,
    refusals: ['invalid', 'unknown-clinic'],
  }),
  'PUT /api/v1/admin/screens/notice': office('A text that all lobby screens show above everything', {
    body: UrgentNoticeDto,
    answer: object({ urgent: ref('Notice') }),
    refusals: ['invalid'],
  }),
  'DELETE /api/v1/admin/screens/notice': office('Takes that text away'),
  'PATCH /api/v1/admin/screens/{id}': office('Changes what is wanted of a lobby screen', {
    body: CareChangeDto,
    answer: shapeOf('ScreenHealth of contract/screen.ts'),
    refusals: ['invalid'],
  }),
  'POST /api/v1/admin/screens/{id}/reload': office('Asks a lobby screen to load itself anew', {
    answer: shapeOf('Which screen is reloading'),
    status: 202,
    refusals: ['invalid'],
  }),
  'DELETE /api/v1/admin/screens/{id}': office('Forgets a lobby screen', { refusals: ['invalid'] }),
};

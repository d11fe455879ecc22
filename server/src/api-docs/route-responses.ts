import type { ByRoute } from './route-summaries.js';
import {
  clinicConfig,
  describedShape,
  district,
  districtConfig,
  list,
  object,
  ref,
  type Schema,
  text,
} from './schema.js';

const identity = describedShape('OfficeIdentity of contract/office.ts');
const options = describedShape('Options as WebAuthn has them, and the id to answer with');

/** Without one, a route answers without content. */
export const responses: ByRoute<Schema> = {
  'GET /clinics': ref('Snapshot'),
  'GET /clinics/{id}': ref('Board'),
  'GET /clinics/{id}/stream': text,
  'GET /clinics/{id}/usual': ref('Usual'),
  'GET /facts': ref('Facts'),
  'GET /tickets/{token}': ref('TicketView'),
  'POST /tickets/{token}/leave': ref('Accepted'),
  'POST /tickets/{token}/postpone': ref('Accepted'),
  'POST /tickets/{token}/answer': ref('Accepted'),
  'GET /push-key': ref('PushKey'),
  'POST /commands': ref('Accepted'),
  'POST /devices/pair': ref('Paired'),
  'POST /devices/pair/preview': describedShape('PairingPreview: role, clinic and its name'),
  'GET /devices/me': object({ device: ref('Device') }),
  'GET /clinics/{id}/screens': describedShape('ClinicScreens of contract/screen.ts'),
  'POST /screens/pairings': ref('ScreenPairing'),
  'POST /screens/pairings/redeem': describedShape('ScreenPairingState of contract/screen.ts'),
  'POST /screens/{id}/report': describedShape('ScreenCare of contract/screen.ts'),
  'POST /admin/pairing-codes': ref('PairingCode'),
  'GET /admin/devices': object({ devices: list(ref('Device')) }),
  'PATCH /admin/devices/{id}': describedShape('The device'),
  'GET /admin/history': describedShape('History of contract/history.ts, or a file'),
  'GET /admin/clinics/{id}/past': describedShape('PastMinute of contract/history.ts'),
  'GET /admin/advisory': describedShape('Advisory of contract/history.ts'),
  'GET /admin/audit': describedShape('The audit trail of contract/audit.ts'),
  'GET /admin/wall': describedShape('Wall of contract/wall.ts'),
  'POST /admin/clinics/{id}/word': describedShape('Word of contract'),
  'GET /admin/screens': describedShape('ScreensOverview of contract/screen.ts'),
  'PUT /admin/screens/notice': object({ urgent: ref('Notice') }),
  'PATCH /admin/screens/{id}': describedShape('ScreenHealth of contract/screen.ts'),
  'POST /admin/screens/{id}/reload': describedShape('Which screen is reloading'),
  'GET /admin/set-up': districtConfig,
  'PUT /admin/set-up': districtConfig,
  'GET /admin/district': district,
  'PATCH /admin/district': district,
  'GET /admin/clinics': list(clinicConfig),
  'POST /admin/clinics': clinicConfig,
  'GET /admin/clinics/{id}': clinicConfig,
  'PATCH /admin/clinics/{id}': clinicConfig,
  'PUT /admin/clinics/{id}/place': list(clinicConfig),
  'POST /admin/sign-in': identity,
  'POST /admin/sign-in/passkey/options': options,
  'POST /admin/sign-in/passkey': identity,
  'GET /admin/session': identity,
  'GET /admin/sessions': object({
    sessions: list(describedShape('OfficeSessionView of contract/office.ts')),
  }),
  'GET /admin/accounts': object({ accounts: list(describedShape('OfficeAccount of contract/office.ts')) }),
  'POST /admin/accounts': object({ id: text }),
  'POST /admin/account/passkeys/options': options,
  'GET /healthz': ref('Alive'),
  'GET /readyz': describedShape(
    'ready, redis, the clinics whose logs are behind, a reason with its message, and a warning',
  ),
  'GET /metrics': text,
};

/** Default: JSON. */
export const contentTypes: ByRoute<readonly string[]> = {
  'GET /clinics/{id}/stream': ['text/event-stream'],
  'GET /admin/history': [
    'application/json',
    'text/csv',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  'GET /metrics': ['text/plain'],
};

import type { ErrorCode } from '@hannun/shared/contract';
import type { ByRoute, RouteName } from './route-summaries.js';

const deviceRoutes: readonly RouteName[] = ['POST /commands', 'GET /devices/me', 'GET /clinics/{id}/screens'];

/** A slip's holder is known by the token in the path, so that anyone may call. */
export const callerOf = (name: RouteName): 'anyone' | 'device' | 'office' => {
  if (deviceRoutes.includes(name)) return 'device';
  return / \/admin\/(?!sign-in)/.test(name) ? 'office' : 'anyone';
};

/** Viewers may not change anything in the office; a device's own clinic is always known. */
export function errorsOf(name: RouteName, hasBody: boolean): readonly ErrorCode[] {
  const caller = callerOf(name);
  const rules: readonly (readonly [ErrorCode, boolean])[] = [
    ['unauthenticated', caller !== 'anyone'],
    ['forbidden', caller === 'office'],
    ['invalid', hasBody || /\/admin\/(?!clinics).*\{id\}/.test(name)],
    ['unknown-clinic', caller !== 'device' && name.includes('/clinics/{')],
    ['unknown-ticket', name.includes('/tickets/{')],
  ];
  return [...rules.flatMap(([code, applies]) => (applies ? code : [])), ...(otherErrors[name] ?? [])];
}

const otherErrors: ByRoute<readonly ErrorCode[]> = {
  'GET /clinics': ['unavailable'],
  'GET /clinics/{id}': ['unavailable'],
  'POST /tickets/{token}/leave': ['already-done', 'unavailable'],
  'POST /tickets/{token}/postpone': ['already-done', 'unavailable'],
  'POST /tickets/{token}/answer': ['already-done', 'unavailable'],
  'PUT /tickets/{token}/push': ['unavailable'],
  'PUT /clinics/{clinicId}/push': ['already-done', 'rate-limited', 'unavailable'],
  'DELETE /clinics/{clinicId}/push': ['unavailable'],
  'DELETE /tickets/{token}/push': ['unavailable'],
  'POST /commands': ['forbidden', 'conflict', 'too-old', 'rate-limited', 'unavailable'],
  'POST /devices/pair': ['unauthenticated', 'rate-limited', 'unavailable'],
  'POST /devices/pair/preview': ['unauthenticated', 'unknown-clinic', 'rate-limited'],
  'GET /clinics/{id}/screens': ['forbidden'],
  'POST /screens/pairings': ['rate-limited'],
  'POST /admin/pairing-codes': ['unknown-clinic', 'unavailable'],
  'GET /admin/history': ['invalid', 'unknown-clinic'],
  'GET /admin/clinics/{id}/past': ['invalid'],
  'GET /admin/advisory': ['invalid', 'unknown-clinic'],
  'GET /admin/audit': ['invalid'],
  'POST /admin/screens/pairings': ['unknown-clinic'],
  'PUT /admin/set-up': ['changed-meanwhile', 'lane-in-use'],
  'PATCH /admin/district': ['changed-meanwhile'],
  'POST /admin/clinics': ['conflict'],
  'PATCH /admin/clinics/{id}': ['changed-meanwhile', 'lane-in-use'],
  'DELETE /admin/clinics/{id}': ['changed-meanwhile', 'lane-in-use'],
  'POST /admin/sign-in': ['unauthenticated', 'forbidden', 'rate-limited'],
  'POST /admin/sign-in/passkey/options': ['rate-limited'],
  'POST /admin/sign-in/passkey': ['unauthenticated', 'forbidden', 'rate-limited'],
  'DELETE /admin/sessions/{id}': ['sign-in-again'],
  'POST /admin/accounts': ['guessable-password', 'conflict'],
  'PATCH /admin/accounts/{id}': ['guessable-password'],
  'PUT /admin/account/password': ['guessable-password', 'rate-limited'],
  'POST /admin/account/passkeys/options': ['sign-in-again'],
  'POST /admin/account/passkeys': ['sign-in-again'],
  'DELETE /admin/account/passkeys/{id}': ['sign-in-again'],
};

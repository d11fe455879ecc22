import type { ErrorCode } from '@hannun/shared/contract';
import { httpStatusByCode } from '../core/domain-error.js';
import type { Route } from './routes/route.js';

export type RouteError = { code: ErrorCode; status: number };

const deviceRoutes: readonly string[] = ['POST /commands', 'GET /devices/me', 'GET /clinics/{id}/screens'];

/** A slip's holder is known by the token in the path, so that anyone may call. */
export const callerOf = (name: string): 'anyone' | 'device' | 'office' => {
  if (deviceRoutes.includes(name)) return 'device';
  return / \/admin\/(?!sign-in)/.test(name) ? 'office' : 'anyone';
};

/** Whatever a route gives besides its successes; a device's own clinic is always known. */
export function errorsOf(name: string, { errors = [] }: Route): readonly RouteError[] {
  const caller = callerOf(name);
  const isRead = name.startsWith('GET ');
  const codes: readonly (readonly [ErrorCode, boolean])[] = [
    ['unauthenticated', caller !== 'anyone'],
    ['forbidden', caller === 'office'],
    ['unknown-clinic', caller !== 'device' && name.includes('/clinics/{')],
    ['unknown-ticket', name.includes('/tickets/{')],
    ['unavailable', caller !== 'anyone' || !isRead],
  ];
  return [
    ...errorsOfAnyRoute,
    ...(isRead ? [] : errorsOfAnyContent),
    ...(namesOwnThing(name) ? [{ code: 'invalid' as const, status: 404 }] : []),
    ...[...codes.flatMap(([code, applies]) => (applies ? code : [])), ...errors].map(withStatus),
  ];
}

const withStatus = (code: ErrorCode): RouteError => ({ code, status: httpStatusByCode[code] });

const errorsOfAnyRoute = (['invalid', 'rate-limited', 'internal'] as const).map(withStatus);

/** Too large, and not JSON. */
const errorsOfAnyContent = [413, 415].map((status) => ({ code: 'invalid' as const, status }));

/** No code says that there is no such account, device, passkey or session. */
const namesOwnThing = (name: string): boolean =>
  /\/admin\/(account\/passkeys|accounts|devices|sessions)\/\{id\}/.test(name);

import type { ErrorCode } from '@hannun/shared/contract';
import type { Route } from './routes/route.js';

const deviceRoutes: readonly string[] = ['POST /commands', 'GET /devices/me', 'GET /clinics/{id}/screens'];

/** A slip's holder is known by the token in the path, so that anyone may call. */
export const callerOf = (name: string): 'anyone' | 'device' | 'office' => {
  if (deviceRoutes.includes(name)) return 'device';
  return / \/admin\/(?!sign-in)/.test(name) ? 'office' : 'anyone';
};

/** Viewers may not change anything in the office; a device's own clinic is always known; any address has limits. */
export function errorsOf(name: string, { body, errors = [] }: Route): readonly ErrorCode[] {
  const caller = callerOf(name);
  const rules: readonly (readonly [ErrorCode, boolean])[] = [
    ['unauthenticated', caller !== 'anyone'],
    ['forbidden', caller === 'office'],
    ['invalid', body !== undefined || /\/admin\/(?!clinics).*\{id\}/.test(name)],
    ['unknown-clinic', caller !== 'device' && name.includes('/clinics/{')],
    ['unknown-ticket', name.includes('/tickets/{')],
    ['rate-limited', true],
  ];
  return [...rules.flatMap(([code, applies]) => (applies ? code : [])), ...errors];
}

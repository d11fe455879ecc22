import type { AuditRecord } from '@hannun/shared';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** What a handler adds to the audit record; never a secret. */
    auditDetails?: Readonly<Record<string, string>>;
  }
}

type Action = Pick<AuditRecord, 'what' | 'clinicId' | 'details'>;

const root = '/api/v1/admin/';
/** Of all other fields only the names are recorded. */
const told = [
  'role',
  'clinicId',
  'target',
  'label',
  'name',
  'disabled',
  'lane',
  'reason',
  'volume',
  'voice',
  'theme',
  'layout',
  'place',
];
const longest = 80;

/** `null` for requests that only read or are not part of the office API. */
export function actionOf(request: FastifyRequest): Action | null {
  const { method, routeOptions } = request;
  const route = routeOptions.url ?? '';
  if (!route.startsWith(root) || ['GET', 'HEAD', 'OPTIONS'].includes(method)) return null;
  const below = route.slice(root.length);
  // Requests for WebAuthn options change nothing.
  if (below.endsWith('/options')) return null;
  const params = fieldsOf(request.params);
  const body = fieldsOf(request.body);
  return {
    what: `${method} ${below}`,
    clinicId: clinicIn({
      ...body,
      ...(below.startsWith('clinics/:id') ? { clinicId: params.id } : {}),
      ...params,
      ...request.auditDetails,
    }),
    details: { ...textsOf(params), ...toldOf(body, method !== 'POST'), ...request.auditDetails },
  };
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

const clinicIn = ({ clinicId, target }: Record<string, unknown>): string | null => {
  const clinic = clinicId ?? (target === 'district' ? null : target);
  return typeof clinic === 'string' ? clinic : null;
};

/** `rest`: also list the names of all other fields. */
function toldOf(body: Record<string, unknown>, rest: boolean): Record<string, string> {
  const named = Object.fromEntries(Object.entries(body).filter(([name]) => told.includes(name)));
  const others = Object.keys(body).filter((name) => !told.includes(name));
  return {
    ...textsOf(named),
    ...(rest && others.length > 0 ? { fields: others.join(', ').slice(0, longest) } : {}),
  };
}

const textsOf = (fields: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, textOf(value).slice(0, longest)]));

const textOf = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

import type { AuditRecord } from '@hannun/shared/contract';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** What a handler adds to the audit record; never a secret. */
    auditDetails?: Readonly<Record<string, string>>;
  }
}

type AuditAction = Pick<AuditRecord, 'what' | 'clinicId' | 'details'>;

const adminRoot = '/api/v1/admin/';
/** Of all other fields only the names are recorded. */
const fieldsKeptWithValue =
  'role clinicId target label name disabled lane reason volume voice theme layout place'.split(' ');
const maxValueChars = 80;

/** `null` for requests that only read or are not part of the office API. */
export function auditActionOf(request: FastifyRequest): AuditAction | null {
  const { method, routeOptions } = request;
  const route = routeOptions.url ?? '';
  if (!route.startsWith(adminRoot) || ['GET', 'HEAD', 'OPTIONS'].includes(method)) return null;
  const below = route.slice(adminRoot.length);
  // Requests for WebAuthn options change nothing.
  if (below.endsWith('/options')) return null;
  const params = toRecord(request.params);
  const body = toRecord(request.body);
  return {
    what: `${method} ${below}`,
    clinicId: clinicIdOf({
      ...body,
      ...(below.startsWith('clinics/:id') ? { clinicId: params.id } : {}),
      ...params,
      ...request.auditDetails,
    }),
    details: { ...toTexts(params), ...summarizeBody(body, method !== 'POST'), ...request.auditDetails },
  };
}

const toRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

const clinicIdOf = ({ clinicId, target }: Record<string, unknown>): string | null => {
  const clinic = clinicId ?? (target === 'district' ? null : target);
  return typeof clinic === 'string' ? clinic : null;
};

/** `rest`: also list the names of all other fields. */
function summarizeBody(body: Record<string, unknown>, listOtherFields: boolean): Record<string, string> {
  const named = Object.fromEntries(
    Object.entries(body).filter(([name]) => fieldsKeptWithValue.includes(name)),
  );
  const others = Object.keys(body).filter((name) => !fieldsKeptWithValue.includes(name));
  return {
    ...toTexts(named),
    ...(listOtherFields && others.length > 0 ? { fields: others.join(', ').slice(0, maxValueChars) } : {}),
  };
}

const toTexts = (fields: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, toText(value).slice(0, maxValueChars)]),
  );

const toText = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

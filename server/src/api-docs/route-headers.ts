import { protocolVersionHeader } from '@hannun/shared/contract';
import { described, integer, type Schema, text } from '@hannun/shared/contract/schemas';
import { callerOf } from './route-errors.js';
import type { Route } from './routes/route.js';

export type Header = { description: string; required: boolean; schema: Schema };

const entityTag: Schema<string> = { type: 'string', pattern: '^"[\\w-]{22}"$' };

/** Headers that a request may carry, besides those that say who asks. */
export function requestHeaders(name: string, { answers, errors = [] }: Route): Record<string, Schema> {
  const isOfficeChange = (callerOf(name) === 'office' || name.includes('/sign-in')) && !/^GET /.test(name);
  return {
    ...(304 in answers && { 'If-None-Match': described('The ETag of what is known already', text) }),
    ...(errors.includes('changed-meanwhile') && {
      'If-Match': described('The ETag of what was changed; another one is refused', text),
    }),
    ...(errors.includes('client-too-old') && {
      [protocolVersionHeader]: described('The version of the contract; 1 if none is sent', integer),
    }),
    ...(isOfficeChange && {
      'x-hannun-office': described('Any value; needed unless a bearer token is sent', text),
    }),
  };
}

export const etagHeader: Readonly<Record<string, Header>> = {
  ETag: { description: 'Names this state of what is answered', required: true, schema: entityTag },
};

export const retryHeader: Readonly<Record<string, Header>> = {
  'Retry-After': { description: 'Seconds to wait', required: false, schema: { ...integer, minimum: 1 } },
};

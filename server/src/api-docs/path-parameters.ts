import { ticketTokenPattern } from '@hannun/shared/contract';
import { kebabId, type Schema, textMatching, uuid } from '@hannun/shared/contract/schemas';

type PathParameter = { name: string; in: 'path'; required: true; schema: Schema };

/** By what the parameter names one of. */
const schemaByCollection: Readonly<Record<string, Schema>> = {
  'print-jobs': uuid,
  clinics: kebabId,
  say: kebabId,
  tickets: textMatching(ticketTokenPattern),
  screens: uuid,
  devices: uuid,
  accounts: uuid,
  sessions: uuid,
  passkeys: { type: 'string', pattern: '^[\\w-]+$' },
};

/** Of `/clinics/{id}` and the like. */
export const pathParameters = (path: string): PathParameter[] =>
  [...path.matchAll(/\/([\w-]+)\/\{(\w+)\}/g)].map(([, collection = '', name = '']) => {
    const schema = schemaByCollection[collection];
    if (!schema) throw new Error(`No schema for ${name} of ${path}`);
    return { name, in: 'path', required: true, schema };
  });

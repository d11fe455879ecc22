import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { httpStatusByCode } from '../core/domain-error.js';
import { answers } from './answers.js';
import { bodySchema } from './body-schema.js';
import type { Described } from './route.js';
import { accountRoutes } from './routes/account-routes.js';
import { deviceRoutes } from './routes/device-routes.js';
import { officeRoutes } from './routes/office-routes.js';
import { operationsRoutes } from './routes/operations-routes.js';
import { publicRoutes } from './routes/public-routes.js';
import { setUpRoutes } from './routes/set-up-routes.js';
import { ref, type Schema, text } from './schema.js';

const chapters = [
  ['Residents', publicRoutes],
  ['Devices', deviceRoutes],
  ['Office', officeRoutes],
  ['Configuration', setUpRoutes],
  ['Accounts', accountRoutes],
  ['Operations', operationsRoutes],
] as const;

const introduction = `Live clinic queues. Every error is { "error": { "code", "message", "details?" } }. Live boards are also sent over Socket.IO (path /socket.io, websocket only; namespace / for anyone, /staff for paired tablets). Too many requests per second are answered with 429 rate-limited.`;

const credentials: Record<Described['who'], readonly Readonly<Record<string, readonly string[]>>[]> = {
  anyone: [],
  slip: [],
  device: [{ deviceToken: [] }, { deviceCookie: [] }],
  office: [{ officeToken: [] }, { officeCookie: [] }],
};

const overHttps = 'Over https the name begins with __Host-, and no other is accepted';

const securitySchemes: Readonly<Record<string, Schema>> = {
  deviceToken: { type: 'http', scheme: 'bearer', description: 'The token a device was paired with' },
  deviceCookie: { type: 'apiKey', in: 'cookie', name: 'hannun_device', description: overHttps },
  officeToken: { type: 'http', scheme: 'bearer', description: 'ADMIN_TOKEN, or an office session' },
  officeCookie: { type: 'apiKey', in: 'cookie', name: 'hannun_office', description: overHttps },
};

/** OpenAPI 3.1; operations by path and method. */
export type ApiDescription = {
  openapi: string;
  info: { title: string; description?: string; version: string };
  tags: readonly { name: string }[];
  paths: Readonly<Record<string, Readonly<Record<string, Schema>>>>;
  components: Readonly<Record<'schemas' | 'securitySchemes', Readonly<Record<string, Schema>>>>;
};

/** A test keeps this empty. */
export const undescribed = ({ paths }: ApiDescription): string[] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, operation]) => !operation.summary)
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  );

/**
 * Describes every route. Imported on demand, because the library takes longer to load than the rest of the
 * server.
 */
export function describeApi(app: INestApplication): ApiDescription {
  const about = new DocumentBuilder()
    .setTitle('Hannun')
    .setDescription(introduction)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .build();
  const { openapi, info, paths } = SwaggerModule.createDocument(app, about);
  const described = Object.entries(paths).map(([path, operations]) => {
    const told = Object.entries(operations).map(([method, found]) => [method, tell(method, path, found)]);
    return [path, Object.fromEntries(told)];
  });
  return {
    openapi,
    info,
    tags: chapters.map(([name]) => ({ name })),
    paths: Object.fromEntries(described),
    components: { schemas: answers, securitySchemes },
  };
}

type Operation = { parameters?: readonly { in: string; name: string }[] };

function tell(method: string, path: string, { parameters = [] }: Operation): Schema {
  const name = `${method.toUpperCase()} ${path}`;
  const inPath = parameters.filter((each) => each.in === 'path');
  const operationId = name.replaceAll(/\W+/g, '-').toLowerCase().replace(/-$/, '');
  const chapter = chapters.find(([, routes]) => Object.hasOwn(routes, name));
  const route = chapter?.[1][name];
  if (!chapter || !route) return { operationId, parameters: inPath, responses: { default: refusal } };
  return {
    operationId,
    tags: [chapter[0]],
    summary: route.summary,
    security: credentials[route.who],
    parameters: [...inPath, ...queryOf(route)],
    ...(route.body ? { requestBody: bodyOf(route.body) } : {}),
    responses: { ...success(route), ...refusals(route), default: refusal },
  };
}

const queryOf = ({ query = {} }: Described): Schema[] =>
  Object.entries(query).map(([name, description]) => ({
    in: 'query',
    name: name.replace(/\?$/, ''),
    required: !name.endsWith('?'),
    description,
    schema: text,
  }));

const bodyOf = (body: NonNullable<Described['body']>): Schema => ({
  required: true,
  content: { 'application/json': { schema: typeof body === 'function' ? bodySchema(body) : body } },
});

function success({ answer, status, types = ['application/json'] }: Described): Schema {
  if (answer === undefined) return { [status ?? 204]: { description: 'Done' } };
  const schema = typeof answer === 'string' ? ref(answer) : answer;
  const content = Object.fromEntries(types.map((type) => [type, { schema }]));
  return { [status ?? 200]: { description: 'Answered', content } };
}

const refusal: Schema = {
  description: 'Refused',
  content: { 'application/json': { schema: ref('Rejection') } },
};

function refusals({ refusals: codes = [] }: Described): Schema {
  const codesOf = (status: number) => codes.filter((code) => httpStatusByCode[code] === status);
  return Object.fromEntries(
    codes.map((code) => {
      const status = httpStatusByCode[code];
      return [status, { ...refusal, description: codesOf(status).join(', ') }];
    }),
  );
}

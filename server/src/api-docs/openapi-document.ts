import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { httpStatusByCode } from '../core/domain-error.js';
import { bodySchema } from './body-schema.js';
import { responseSchemas } from './response-schemas.js';
import type { RouteDoc } from './route-doc.js';
import { accountRoutes } from './routes/account-routes.js';
import { clinicConfigRoutes } from './routes/clinic-config-routes.js';
import { deviceRoutes } from './routes/device-routes.js';
import { officeRoutes } from './routes/office-routes.js';
import { operationsRoutes } from './routes/operations-routes.js';
import { publicRoutes } from './routes/public-routes.js';
import { ref, type Schema, text } from './schema.js';

const sections = [
  ['Residents', publicRoutes],
  ['Devices', deviceRoutes],
  ['Office', officeRoutes],
  ['Configuration', clinicConfigRoutes],
  ['Accounts', accountRoutes],
  ['Operations', operationsRoutes],
] as const;

const introduction = `Live clinic queues. Every error is { "error": { "code", "message", "details?" } }. Live boards are also sent over Socket.IO (path /socket.io, websocket only; namespace / for anyone, /staff for paired tablets). Too many requests per second are answered with 429 rate-limited.`;

const securityByCaller: Record<RouteDoc['caller'], readonly Readonly<Record<string, readonly string[]>>[]> = {
  anyone: [],
  slip: [],
  device: [{ deviceToken: [] }, { deviceCookie: [] }],
  office: [{ officeToken: [] }, { officeCookie: [] }],
};

const httpsCookieName = 'Over https the name begins with __Host-, and no other is accepted';

const securitySchemes: Readonly<Record<string, Schema>> = {
  deviceToken: { type: 'http', scheme: 'bearer', description: 'The token a device was paired with' },
  deviceCookie: { type: 'apiKey', in: 'cookie', name: 'hannun_device', description: httpsCookieName },
  officeToken: { type: 'http', scheme: 'bearer', description: 'ADMIN_TOKEN, or an office session' },
  officeCookie: { type: 'apiKey', in: 'cookie', name: 'hannun_office', description: httpsCookieName },
};

/** OpenAPI 3.1; operations by path and method. */
export type OpenApiDocument = {
  openapi: string;
  info: { title: string; description?: string; version: string };
  tags: readonly { name: string }[];
  paths: Readonly<Record<string, Readonly<Record<string, Schema>>>>;
  components: Readonly<Record<'schemas' | 'securitySchemes', Readonly<Record<string, Schema>>>>;
};

/** A test keeps this empty. */
export const undocumentedRoutes = ({ paths }: OpenApiDocument): string[] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, operation]) => !operation.summary)
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  );

/**
 * Describes every route. Imported on demand, because the library takes longer to load than the rest of the
 * server.
 */
export function createOpenApiDocument(app: INestApplication): OpenApiDocument {
  const options = new DocumentBuilder()
    .setTitle('Hannun')
    .setDescription(introduction)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .build();
  const { openapi, info, paths } = SwaggerModule.createDocument(app, options);
  const described = Object.entries(paths).map(([path, operations]) => {
    const documented = Object.entries(operations).map(([method, found]) => [
      method,
      describeOperation(method, path, found),
    ]);
    return [path, Object.fromEntries(documented)];
  });
  return {
    openapi,
    info,
    tags: sections.map(([name]) => ({ name })),
    paths: Object.fromEntries(described),
    components: { schemas: responseSchemas, securitySchemes },
  };
}

type Operation = { parameters?: readonly { in: string; name: string }[] };

function describeOperation(method: string, path: string, { parameters = [] }: Operation): Schema {
  const name = `${method.toUpperCase()} ${path}`;
  const inPath = parameters.filter((each) => each.in === 'path');
  const operationId = name.replaceAll(/\W+/g, '-').toLowerCase().replace(/-$/, '');
  const section = sections.find(([, routes]) => Object.hasOwn(routes, name));
  const route = section?.[1][name];
  if (!section || !route) return { operationId, parameters: inPath, responses: { default: errorResponse } };
  return {
    operationId,
    tags: [section[0]],
    summary: route.summary,
    security: securityByCaller[route.caller],
    parameters: [...inPath, ...queryParameters(route)],
    ...(route.body ? { requestBody: requestBody(route.body) } : {}),
    responses: { ...successResponse(route), ...errorResponses(route), default: errorResponse },
  };
}

const queryParameters = ({ query = {} }: RouteDoc): Schema[] =>
  Object.entries(query).map(([name, description]) => ({
    in: 'query',
    name: name.replace(/\?$/, ''),
    required: !name.endsWith('?'),
    description,
    schema: text,
  }));

const requestBody = (body: NonNullable<RouteDoc['body']>): Schema => ({
  required: true,
  content: { 'application/json': { schema: typeof body === 'function' ? bodySchema(body) : body } },
});

function successResponse({ response, status, contentTypes = ['application/json'] }: RouteDoc): Schema {
  if (response === undefined) return { [status ?? 204]: { description: 'Done' } };
  const schema = typeof response === 'string' ? ref(response) : response;
  const content = Object.fromEntries(contentTypes.map((type) => [type, { schema }]));
  return { [status ?? 200]: { description: 'Answered', content } };
}

const errorResponse: Schema = {
  description: 'Refused',
  content: { 'application/json': { schema: ref('Rejection') } },
};

function errorResponses({ errors = [] }: RouteDoc): Schema {
  const codesOf = (status: number) => errors.filter((code) => httpStatusByCode[code] === status);
  return Object.fromEntries(
    errors.map((code) => {
      const status = httpStatusByCode[code];
      return [status, { ...errorResponse, description: codesOf(status).join(', ') }];
    }),
  );
}

import type { ErrorCode } from '@hannun/shared/contract';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { httpStatusByCode } from '../core/domain-error.js';
import { findHandlerDtos, handlerName } from './handler-dtos.js';
import { type HandlerDto, queryParameters, requestBody } from './request-schemas.js';
import { responseSchemas } from './response-schemas.js';
import { callerOf, errorsOf } from './route-errors.js';
import { contentTypes, responses } from './route-responses.js';
import { type ByRoute, type RouteName, summariesBySection } from './route-summaries.js';
import { ref, type Schema, text } from './schema.js';

const introduction = `Live clinic queues. Every error is { "error": { "code", "message", "details?" } }. Live boards are also sent over Socket.IO (path /socket.io, websocket only; namespace / for anyone, /staff for paired tablets). Too many requests per second are answered with 429 rate-limited.`;

const securityByCaller: Record<ReturnType<typeof callerOf>, readonly Schema[]> = {
  anyone: [],
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

/** Imported on demand: the library takes longer to load than the rest of the server. */
export function createOpenApiDocument(app: INestApplication): OpenApiDocument {
  const options = new DocumentBuilder()
    .setTitle('Hannun')
    .setDescription(introduction)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .build();
  const { openapi, info, paths } = SwaggerModule.createDocument(app, options, {
    operationIdFactory: handlerName,
  });
  const dtos = findHandlerDtos(app);
  const described = Object.entries(paths).map(([path, operations]) => {
    const documented = Object.entries(operations).map(([method, found]) => {
      const dto = dtos.get(found.operationId);
      const handler = dto ? { dto, isBody: 'requestBody' in found } : null;
      return [method, describeOperation(method, path, found, handler)];
    });
    return [path, Object.fromEntries(documented)];
  });
  return {
    openapi,
    info,
    tags: Object.keys(summariesBySection).map((name) => ({ name })),
    paths: Object.fromEntries(described),
    components: { schemas: responseSchemas, securitySchemes },
  };
}

function describeOperation(
  method: string,
  path: string,
  found: { responses: object },
  handler: HandlerDto | null,
): Schema {
  const fullName = `${method.toUpperCase()} ${path}`;
  const inPath = pathParameters(path);
  const operationId = fullName.replaceAll(/\W+/g, '-').toLowerCase().replace(/-$/, '');
  const name = fullName.replace('/api/v1', '') as RouteName;
  const section = Object.entries(summariesBySection).find(([, summaries]) => name in summaries);
  if (!section) return { operationId, parameters: inPath, responses: { default: errorResponse } };
  const [tag, summaries]: [string, ByRoute<string>] = section;
  const [status = 200] = Object.keys(found.responses);
  const body = requestBody(name, handler);
  return {
    operationId,
    tags: [tag],
    summary: summaries[name],
    security: securityByCaller[callerOf(name)],
    parameters: [...inPath, ...queryParameters(name, handler)],
    ...describeRequestBody(body),
    responses: {
      [status]: successResponse(name),
      ...errorResponses(errorsOf(name, body !== undefined)),
      default: errorResponse,
    },
  };
}

const pathParameters = (path: string): Schema[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, required: true, in: 'path', schema: text }));

const describeRequestBody = (schema: Schema | undefined): Schema =>
  schema ? { requestBody: { required: true, content: { 'application/json': { schema } } } } : {};

function successResponse(name: RouteName): Schema {
  const schema = responses[name];
  if (!schema) return { description: 'Done' };
  const content = (contentTypes[name] ?? ['application/json']).map((type) => [type, { schema }]);
  return { description: 'Answered', content: Object.fromEntries(content) };
}

const errorResponse: Schema = {
  description: 'Refused',
  content: { 'application/json': { schema: ref('Rejection') } },
};

function errorResponses(errors: readonly ErrorCode[]): Schema {
  const codesOf = (status: number) => errors.filter((code) => httpStatusByCode[code] === status);
  const statuses = errors.map((code) => httpStatusByCode[code]);
  return Object.fromEntries(
    statuses.map((status) => [status, { ...errorResponse, description: codesOf(status).join(', ') }]),
  );
}

import { ErrorAnswer, type Schema } from '@hannun/shared/contract/schemas';
import { deviceSchemes, httpsCookieName, license } from './document-parts.js';
import { pathParameters } from './path-parameters.js';
import { callerOf, errorsOf, type RouteError } from './route-errors.js';
import { etagHeader, type Header, requestHeaders, retryHeader } from './route-headers.js';
import { type Answer, json, type Route } from './routes/route.js';
import { sections } from './routes/routes.js';
import { type SchemasByName, withReferences } from './schema-references.js';

const introduction = `Live clinic queues. Every error is { "error": { "code", "message", "details?" } }. Live boards are also sent over Socket.IO, which asyncapi.json describes.`;

const securityByCaller: Record<ReturnType<typeof callerOf>, readonly object[]> = {
  anyone: [],
  device: [{ deviceToken: [] }, { deviceCookie: [] }],
  office: [{ officeToken: [] }, { officeCookie: [] }],
};

const securitySchemes = {
  ...deviceSchemes,
  officeToken: { type: 'http', scheme: 'bearer', description: 'ADMIN_TOKEN, or an office session' },
  officeCookie: { type: 'apiKey', in: 'cookie', name: 'hannun_office', description: httpsCookieName },
};

/** By media type. */
export type Content = Readonly<Record<string, { schema: Schema }>>;

type Response = { description: string; headers?: Readonly<Record<string, Header>>; content?: Content };

export type Operation = {
  operationId: string;
  tags: readonly string[];
  summary: string;
  security: readonly object[];
  parameters: readonly { name: string; in: string; required: boolean; schema: Schema }[];
  requestBody?: { required: true; content: Content };
  responses: Readonly<Record<string, Response>>;
};

/** OpenAPI 3.1; operations by path and method. */
export type OpenApiDocument = {
  openapi: string;
  info: { title: string; description: string; version: string; license: object };
  servers: readonly { url: string }[];
  tags: readonly { name: string; description: string }[];
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: { schemas: SchemasByName; securitySchemes: Readonly<Record<string, object>> };
};

export function createOpenApiDocument(): OpenApiDocument {
  const schemas: SchemasByName = {};
  const paths: Record<string, Record<string, Operation>> = {};
  for (const { section, routes } of sections)
    for (const [name, route] of Object.entries<Route>(routes)) {
      const [method = '', path = ''] = addressOf(name);
      const operation = describeOperation(section, name, route);
      paths[path] = { ...paths[path], [method]: withReferences(operation, schemas) as Operation };
    }
  return {
    openapi: '3.1.0',
    info: { title: 'Hannun', description: introduction, version: '1', license },
    servers: [{ url: '/' }],
    tags: sections.map(({ section, description }) => ({ name: section, description })),
    paths,
    components: { schemas, securitySchemes },
  };
}

/** Operations, and what is said by telephone, are served at the root. */
function addressOf(name: string): [method: string, path: string] {
  const [method = '', path = ''] = name.split(' ');
  return [method.toLowerCase(), /^\/((healthz|readyz|metrics)$|say\/)/.test(path) ? path : `/api/v1${path}`];
}

function describeOperation(section: string, name: string, route: Route): Operation {
  const [method, path] = addressOf(name);
  return {
    operationId: `${method} ${path}`.replaceAll(/\W+/g, '-').replace(/-$/, ''),
    tags: [section],
    summary: route.summary,
    security: securityByCaller[callerOf(name)],
    parameters: [...pathParameters(path), ...queryParameters(route.query), ...headerParameters(name, route)],
    ...(route.body && { requestBody: { required: true as const, content: contentOf(json(route.body)) } }),
    responses: { ...successResponses(route), ...errorResponses(errorsOf(name, route)) },
  };
}

const headerParameters = (name: string, route: Route): Operation['parameters'] =>
  Object.entries(requestHeaders(name, route)).map(([header, schema]) => ({
    ...{ name: header, in: 'header', required: false },
    schema,
  }));

function queryParameters(query: Schema | undefined): Operation['parameters'] {
  const { properties = {}, required = [] } = query ?? {};
  return Object.entries<Schema>(Object(properties)).map(([name, schema]) => ({
    ...{ name, in: 'query', required: Array.isArray(required) && required.includes(name) },
    schema,
  }));
}

const successResponses = ({ answers, hasEtag }: Route): Operation['responses'] =>
  Object.fromEntries(
    Object.entries(answers).map(([status, content]) => [
      status,
      {
        ...(Object.keys(content).length > 0
          ? { description: 'Answered', content: contentOf(content) }
          : { description: status === '304' ? 'Unchanged since the ETag sent' : 'Done' }),
        ...(hasEtag && { headers: etagHeader }),
      },
    ]),
  );

const contentOf = (answer: Answer): Content =>
  Object.fromEntries(Object.entries(answer).map(([type, schema]) => [type, { schema }]));

const errorContent = contentOf(json(ErrorAnswer));

const errorResponses = (errors: readonly RouteError[]): Operation['responses'] =>
  Object.fromEntries(
    errors.map(({ status }) => {
      const codes = errors.filter((error) => error.status === status).map(({ code }) => code);
      const description = [...new Set(codes)].join(', ');
      const headers = codes.includes('rate-limited') ? { headers: retryHeader } : {};
      return [status, { description, ...headers, content: errorContent }];
    }),
  );

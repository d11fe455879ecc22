import { nothingFoundMessage } from '../../core/domain-error.js';
import { createOpenApiDocument, type Operation } from '../openapi-document.js';
import { createDocumentCheck, segment } from './document-check.js';
import { createResultCheck } from './result-check.js';

export type SeenAnswer = {
  method: string;
  url: string;
  status: number;
  /** The value of a header, `null` without it. */
  header: (name: string) => string | null;
  text: string;
  /** `null`: without content, or not text. */
  sent: string | null;
};

const document = createOpenApiDocument();
const check = createDocumentCheck(document);
const checkResult = createResultCheck(document, check);
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** What of an answer is not as the OpenAPI document says; nothing for what is not of the API. */
export function findAnswerProblem(answer: SeenAnswer): string | null {
  const { pathname } = new URL(answer.url);
  if (!/^\/(api\/v1\/|say\/|(healthz|readyz|metrics)$)/.test(pathname) || answer.method === 'HEAD')
    return null;
  const found = findOperation(answer.method, pathname);
  // A port answers so where another has the route.
  const isServed = !answer.text.includes(nothingFoundMessage);
  const problem = found && isServed ? findProblem(found, answer) : findUnknownPathProblem(answer);
  return problem && `${answer.method} ${pathname} ${answer.status}: ${problem}`;
}

type Found = { pointer: string; path: string; operation: Operation };

function findOperation(method: string, pathname: string): Found | null {
  const fits = (path: string) =>
    new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname.replace(/\/$/, ''));
  const found = operations
    .filter((each) => each.method === method.toLowerCase() && fits(each.path))
    .sort((one, other) => Number(one.path.includes('{')) - Number(other.path.includes('{')))[0];
  return found ? { ...found, pointer: `/paths/${segment(found.path)}/${found.method}` } : null;
}

function findProblem(found: Found, answer: SeenAnswer): string | null {
  const { pointer, operation } = found;
  const status = String(answer.status);
  const response = operation.responses[status];
  if (!response) return 'no such status is described';
  const { content, description } = response;
  const problem = findParameterProblem(found, answer) ?? findHeaderProblem(found, answer);
  if (problem) return problem;
  if (!content) return answer.text === '' ? null : 'an answer without content is described';
  const [type = ''] = (answer.header('content-type') ?? '').split(';');
  if (!(type in content)) return `the content type "${type}" is not described`;
  if (type !== 'application/json') return null;
  const body = parse(answer.text);
  return (
    check(`${pointer}/responses/${status}/content/${segment(type)}/schema`, body) ??
    findCodeProblem(description, body) ??
    (operation === document.paths['/api/v1/commands']?.post
      ? checkResult(parse(answer.sent ?? ''), body)
      : null)
  );
}

/** Where a route succeeded, what stood in its path was as described. */
function findParameterProblem({ pointer, path, operation }: Found, { url, status }: SeenAnswer) {
  if (status >= 400) return null;
  const given = new URL(url).pathname.split('/');
  const problems = path.split('/').map((part, place) => {
    const index = operation.parameters.findIndex(({ name }) => part === `{${name}}`);
    return index < 0 ? null : check(`${pointer}/parameters/${index}/schema`, given[place]);
  });
  return problems.find(Boolean) ?? null;
}

function findHeaderProblem({ pointer, operation }: Found, { status, header }: SeenAnswer): string | null {
  const described = operation.responses[status]?.headers ?? {};
  const unknown = ['ETag', 'Retry-After'].find((name) => header(name) !== null && !(name in described));
  if (unknown) return `the header ${unknown} is not described`;
  const problems = Object.entries(described).map(([name, { required, schema }]) => {
    const value = header(name);
    if (value === null) return required ? `without the header ${name}` : null;
    const read = schema.type === 'integer' ? Number(value) : value;
    return check(`${pointer}/responses/${status}/headers/${name}/schema`, read);
  });
  return problems.find(Boolean) ?? null;
}

/** An error's description lists the codes that have its status. */
function findCodeProblem(description: string, body: unknown): string | null {
  const { error } = Object(body);
  return !error || description.split(', ').includes(error.code) ? null : `"${error.code}" is not described`;
}

const findUnknownPathProblem = ({ status, text, method }: SeenAnswer): string | null =>
  status < 400 && method !== 'OPTIONS'
    ? 'no such route is described'
    : text && check('/components/schemas/ErrorAnswer', parse(text));

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return `not JSON: ${text}`;
  }
}

import { nothingFoundMessage } from '../../core/domain-error.js';
import { createOpenApiDocument, type Operation } from '../openapi-document.js';
import { createDocumentCheck, segment } from './document-check.js';
import { createResultCheck } from './result-check.js';

export type SeenAnswer = {
  method: string;
  url: string;
  status: number;
  /** `null`: without content. */
  contentType: string | null;
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
  if (!/^\/(api\/v1\/|(healthz|readyz|metrics)$)/.test(pathname) || answer.method === 'HEAD') return null;
  const found = findOperation(answer.method, pathname);
  // A port answers so where another has the route.
  const isServed = !answer.text.includes(nothingFoundMessage);
  const problem = found && isServed ? findProblem(found, answer) : findUnknownPathProblem(answer);
  return problem && `${answer.method} ${pathname} ${answer.status}: ${problem}`;
}

type Found = { pointer: string; operation: Operation };

function findOperation(method: string, pathname: string): Found | null {
  const fits = (path: string) =>
    new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname.replace(/\/$/, ''));
  const found = operations
    .filter((each) => each.method === method.toLowerCase() && fits(each.path))
    .sort((one, other) => Number(one.path.includes('{')) - Number(other.path.includes('{')))[0];
  return found
    ? { pointer: `/paths/${segment(found.path)}/${found.method}`, operation: found.operation }
    : null;
}

function findProblem({ pointer, operation }: Found, answer: SeenAnswer): string | null {
  const status = String(answer.status);
  const response = operation.responses[status];
  if (!response) return 'no such status is described';
  const { content, description } = response;
  if (!content) return answer.text === '' ? null : 'an answer without content is described';
  const [type = ''] = (answer.contentType ?? '').split(';');
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

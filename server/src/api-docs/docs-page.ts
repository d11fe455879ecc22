import type { ApiDescription } from './describe-api.js';

type Operation = {
  summary?: string;
  tags?: readonly string[];
  security?: readonly Record<string, unknown>[];
  parameters?: readonly { name: string; in: string; required?: boolean; description?: string }[];
  requestBody?: unknown;
  responses?: unknown;
};

/** Renders without scripts, so the strict content security policy applies. */
export function docsPage({ info, tags, paths, components }: ApiDescription): string {
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method,
      operation: operation as Operation,
    })),
  );
  const sections = tags.map(({ name }) => {
    const those = routes.filter(({ operation }) => operation.tags?.includes(name));
    return `<h2>${name}</h2>${those.map(route).join('')}`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(info.title)} API</title><link rel="stylesheet" href="/api/docs.css"><main><h1>${escaped(info.title)} API</h1>
<p>${escaped(info.description ?? '')}</p><p><a href="/api/openapi.json">openapi.json</a></p>${sections.join('')}
<h2>Schemas</h2>${json(components.schemas)}</main></html>`;
}

function route({ path, method, operation }: { path: string; method: string; operation: Operation }): string {
  const { summary, security = [], parameters = [], requestBody, responses } = operation;
  const asked = parameters.map(
    ({ name, in: place, required, description }) =>
      `<li><code>${escaped(name)}</code> in the ${escaped(place)}${required ? '' : ', optional'}${description ? `: ${escaped(description)}` : ''}</li>`,
  );
  const keys = security.flatMap((each) => Object.keys(each)).join(' or ');
  return `<details><summary><code>${method.toUpperCase()} ${escaped(path)}</code> ${escaped(summary ?? '')}</summary>
${keys ? `<p>Needs: ${escaped(keys)}</p>` : ''}<ul>${asked.join('')}</ul>
${requestBody ? `<h3>Body</h3>${json(requestBody)}` : ''}<h3>Responses</h3>${json(responses)}</details>`;
}

const json = (value: unknown): string => `<pre>${escaped(JSON.stringify(value, null, 2))}</pre>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A separate file, because the policy forbids inline styles. */
export const docsStyle =
  'body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;padding:24px;max-width:880px;color:#1b2733;background:#fff}' +
  'summary{padding:8px 0;cursor:pointer}pre{overflow:auto;background:#f1f4f7;padding:12px;font-size:13px}';

import { escapeHtml } from '../core/escape-html.js';
import type { OpenApiDocument } from './openapi-document.js';

type Route = {
  path: string;
  method: string;
  summary?: string;
  tags?: readonly string[];
  security?: readonly Record<string, unknown>[];
  parameters?: readonly { name: string; in: string; required?: boolean; description?: string }[];
  requestBody?: unknown;
  responses?: unknown;
};

/** Renders without scripts, so the strict content security policy applies. */
export function renderDocsPage({ info, tags, paths, components }: OpenApiDocument): string {
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Route => ({ ...operation, path, method })),
  );
  const sections = tags.map(({ name }) => {
    const those = routes.filter(({ tags }) => tags?.includes(name));
    return `<h2>${name}</h2>${those.map(renderRoute).join('')}`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(info.title)} API</title><link rel="stylesheet" href="/api/docs.css"><main><h1>${escapeHtml(info.title)} API</h1>
<p>${escapeHtml(info.description ?? '')}</p><p><a href="/api/openapi.json">openapi.json</a></p>${sections.join('')}
<h2>Schemas</h2>${renderJson(components.schemas)}</main></html>`;
}

function renderRoute({ path, method, summary = '', ...operation }: Route): string {
  const { security = [], parameters = [], requestBody, responses } = operation;
  const parameterItems = parameters.map(
    ({ name, in: location, required, description }) =>
      `<li><code>${escapeHtml(name)}</code> in the ${escapeHtml(location)}${required ? '' : ', optional'}${description ? `: ${escapeHtml(description)}` : ''}</li>`,
  );
  const keys = security.flatMap((each) => Object.keys(each)).join(' or ');
  return `<details><summary><code>${method.toUpperCase()} ${escapeHtml(path)}</code> ${escapeHtml(summary)}</summary>
${keys ? `<p>Needs: ${escapeHtml(keys)}</p>` : ''}<ul>${parameterItems.join('')}</ul>
${requestBody ? `<h3>Body</h3>${renderJson(requestBody)}` : ''}<h3>Responses</h3>${renderJson(responses)}</details>`;
}

const renderJson = (value: unknown): string => `<pre>${escapeHtml(JSON.stringify(value, null, 2))}</pre>`;

/** A separate file, because the policy forbids inline styles. */
export const docsCss =
  'body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;padding:24px;max-width:880px;color:#1b2733;background:#fff}' +
  'summary{padding:8px 0;cursor:pointer}pre{overflow:auto;background:#f1f4f7;padding:12px;font-size:13px}';

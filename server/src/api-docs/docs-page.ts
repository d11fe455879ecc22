import type { Schema } from '@hannun/shared/contract/schemas';
import { escapeHtml } from '../core/escape-html.js';
import type { AsyncApiDocument, SocketOperation } from './asyncapi-document.js';
import { shapeHtml, textHtml } from './docs-shape.js';
import type { Content, OpenApiDocument, Operation } from './openapi-document.js';

/** Renders both documents without scripts, so the strict content security policy applies. */
export function renderDocsPage(http: OpenApiDocument, socket: AsyncApiDocument): string {
  const title = `${escapeHtml(http.info.title)} API`;
  const schemas = Object.entries({ ...socket.components.schemas, ...http.components.schemas });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><link rel="stylesheet" href="/api/docs.css"><main><h1>${title}</h1>
<nav><a href="#http">HTTP</a> <a href="#socket">Socket.IO</a> <a href="#schemas">Schemas</a></nav>
<h2 id="http">HTTP</h2><p>${textHtml(http.info.description)} <a href="/api/openapi.json">openapi.json</a></p>
${http.tags.map((tag) => renderSection(tag, http)).join('')}
<h2 id="socket">Socket.IO</h2><p>${textHtml(socket.info.description)} <a href="/api/asyncapi.json">asyncapi.json</a></p>
${Object.keys(socket.channels)
  .map((name) => renderChannel(name, socket))
  .join('')}
<h2 id="schemas">Schemas</h2>${schemas
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, schema]) => renderSchema(name, Object(schema)))
    .join('')}</main></html>`;
}

function renderSection(
  { name, description }: OpenApiDocument['tags'][number],
  { paths }: OpenApiDocument,
): string {
  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, { tags }]) => tags.includes(name))
      .map(([method, operation]) => renderRoute(`${method.toUpperCase()} ${path}`, operation)),
  );
  return `<h3>${escapeHtml(name)}</h3><p>${escapeHtml(description)}</p>${routes.join('')}`;
}

function renderRoute(name: string, operation: Operation): string {
  const { summary, security, parameters, requestBody, responses } = operation;
  const keys = security.flatMap((each) => Object.keys(each)).join(' or ');
  return renderDetails(name, summary, [
    keys && `<p>Needs: ${escapeHtml(keys)}</p>`,
    parameters.length > 0 && `<ul>${parameters.map(renderParameter).join('')}</ul>`,
    requestBody && `<h4>Body</h4>${renderContents(requestBody.content)}`,
    '<h4>Answers</h4><ul>',
    ...Object.entries(responses).map(
      ([status, { description, content = {}, headers = {} }]) =>
        `<li><b>${status}</b> ${escapeHtml(description)} ${renderContents(content)}${Object.keys(headers)
          .map((name) => `, with <code>${name}</code>`)
          .join('')}</li>`,
    ),
    '</ul>',
  ]);
}

const renderParameter = ({ name, in: place, required, schema }: Operation['parameters'][number]): string =>
  `<li><code>${escapeHtml(name)}</code> in the ${escapeHtml(place)}${required ? '' : ', optional'}: <code>${shapeHtml(schema)}</code> ${textHtml(schema.description)}</li>`;

const renderContents = (content: Content): string =>
  Object.entries(content)
    .map(([type, { schema }]) => {
      const shape = `<code>${shapeHtml(schema)}</code>`;
      return type === 'application/json' ? shape : `${escapeHtml(type)}: ${shape}`;
    })
    .join(', ');

function renderChannel(name: string, { channels, operations }: AsyncApiDocument): string {
  const { address = '', description = '', messages = {} } = channels[name] ?? {};
  const payloadOf = (references: SocketOperation['messages']) =>
    references.map(({ $ref }) => shapeHtml(messages[$ref.replace(/^.*\//, '')]?.payload ?? {})).join('');
  const events = Object.entries(operations)
    .filter(([, { channel }]) => channel.$ref === `#/channels/${name}`)
    .map(([, { action, summary, messages: sent, reply }]) => {
      const event = messages[sent[0]?.$ref.replace(/^.*\//, '') ?? '']?.name ?? '';
      return renderDetails(`${action === 'receive' ? 'client' : 'server'} → ${event}`, summary, [
        `<pre>${payloadOf(sent)}</pre>`,
        reply && `<h4>Acknowledgement</h4><pre>${payloadOf(reply.messages)}</pre>`,
      ]);
    });
  return `<h3>Namespace ${escapeHtml(address)}</h3><p>${textHtml(description)}</p>${events.join('')}`;
}

/** The anchor is inside, because a browser opens what hides the target of a link. */
const renderSchema = (name: string, schema: Schema): string =>
  `<details><summary><code>${escapeHtml(name)}</code> ${textHtml(schema.description)}</summary>
<pre id="schema-${escapeHtml(name)}">${shapeHtml(schema)}</pre></details>`;

const renderDetails = (
  name: string,
  summary: string,
  parts: readonly (string | false | undefined)[],
): string =>
  `<details><summary><code>${escapeHtml(name)}</code> ${textHtml(summary)}</summary>${parts.filter(Boolean).join('')}</details>`;

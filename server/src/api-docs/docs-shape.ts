import type { Schema } from '@hannun/shared/contract/schemas';
import { escapeHtml } from '../core/escape-html.js';

/** What stands between backticks is code. */
export const textHtml = (text: unknown): string =>
  escapeHtml(String(text ?? '')).replaceAll(/`([^`]+)`/g, '<code>$1</code>');

/** A schema written as a TypeScript type, with links to the named ones and limits as remarks. */
export function shapeHtml(schema: Schema, indent = ''): string {
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.replace(/^.*\//, '');
    return `<a href="#schema-${name}">${name}</a>`;
  }
  if (schema['x-events']) return eventsHtml(Object(schema['x-events']), indent);
  const variants = schema.oneOf ?? schema.anyOf;
  if (Array.isArray(variants)) {
    const written = variants.map((variant) => variantHtml(variant, indent));
    return written.join(written.some((variant) => variant.includes('\n')) ? `\n${indent}| ` : ' | ');
  }
  const types = [schema.type].flat().map(String);
  const written = types.filter((type) => type !== 'null').map((type) => typeHtml(type, schema, indent));
  return [...written, ...(types.includes('null') ? ['null'] : [])].join(' | ');
}

/** What a stream of server-sent events carries. */
const eventsHtml = (events: Readonly<Record<string, Schema>>, indent: string): string =>
  Object.entries(events)
    .map(([name, data]) => `event ${escapeHtml(name)}: ${shapeHtml(data, indent)}`)
    .join(', ');

const variantHtml = (schema: Schema, indent: string): string =>
  `${schema.title ? `<i>${textHtml(schema.title)}</i>: ` : ''}${shapeHtml(schema, indent)}`;

function typeHtml(type: string, schema: Schema, indent: string): string {
  if (Array.isArray(schema.enum)) {
    const choices = schema.enum.filter((choice) => choice !== null);
    return choices.map((choice) => escapeHtml(JSON.stringify(choice))).join(' | ');
  }
  if (type === 'array') return `list of ${shapeHtml(Object(schema.items), indent)}${remark(schema)}`;
  if (type === 'object') return objectHtml(schema, indent);
  return `${escapeHtml(String(schema.format ?? type))}${remark(schema)}`;
}

function objectHtml({ properties, required, additionalProperties }: Schema, indent: string): string {
  if (!properties)
    return additionalProperties ? `{ [name]: ${shapeHtml(Object(additionalProperties), indent)} }` : '{ … }';
  const deeper = `${indent}  `;
  const lines = Object.entries<Schema>(Object(properties)).map(([name, field]) => {
    const optional = Array.isArray(required) && required.includes(name) ? '' : '?';
    return `${comment(field, deeper)}${deeper}${escapeHtml(name)}${optional}: ${shapeHtml(field, deeper)}\n`;
  });
  return lines.length === 0 ? '{}' : `{\n${lines.join('')}${indent}}`;
}

const comment = ({ description }: Schema, indent: string): string =>
  description ? `${indent}<i>${textHtml(description)}</i>\n` : '';

/** Limits, as a person would say them. */
function remark(schema: Schema): string {
  const { pattern, minimum, maximum, minLength, maxLength, minItems, maxItems, uniqueItems } = schema;
  const limits = [
    pattern === undefined ? null : `/${pattern}/`,
    between(minimum, maximum),
    characters(minLength, maxLength),
    between(minItems, maxItems),
    uniqueItems ? 'no two alike' : null,
  ];
  const said = limits.filter((limit) => limit !== null).join(', ');
  return said ? ` <small>${escapeHtml(said)}</small>` : '';
}

function characters(least: unknown, most: unknown): string | null {
  const range = between(least, most);
  return range && `${range} characters`;
}

function between(least: unknown, most: unknown): string | null {
  if (least !== undefined && least === most) return `exactly ${least}`;
  if (least === undefined) return most === undefined ? null : `at most ${most}`;
  return most === undefined || most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `${least} to ${most}`;
}

import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getMetadataStorage } from 'class-validator';
import { expect, it } from 'vitest';
import { invalidTexts } from '../../../shared/src/clinic-config/testing/invalid-texts.js';
import { PairDto } from '../devices/pair.dto.js';
import { NewAccountDto } from '../office/accounts.dto.js';
import { Refusal } from '../refusal.js';
import { WordDto } from '../words/word.dto.js';
import { readPayload } from './read-payload.js';

/** Texts that are compared, looked up or decoded, and never displayed. */
const unread = [
  'OwnPasswordDto.present',
  'OwnPasswordDto.password',
  'NewAccountDto.password',
  'AccountChangeDto.password',
  'FirstCredentialDto.token',
  'PasswordDto.name',
  'PasswordDto.password',
  'AuditFilterDto.who',
  'AuditFilterDto.what',
  'AuditFilterDto.after',
  'PushTargetDto.endpoint',
  'OpeningForgetDto.endpoint',
];

type Shape = abstract new () => object;
const folder = fileURLToPath(new URL('..', import.meta.url));
const files = [...globSync('**/*.dto.ts', { cwd: folder }), 'payload/shown-text.ts'];
const modules: Record<string, unknown>[] = await Promise.all(
  files.map((file) => import(/* @vite-ignore */ join(folder, file))),
);
const isShape = (value: unknown): value is Shape => typeof value === 'function' && value.name !== '';
const shapes = [...new Set(modules.flatMap((module) => Object.values(module)))].filter(isShape);

type Rule = { name?: string; constraints?: unknown[] };
const fields = shapes.flatMap((shape) => {
  const rules = getMetadataStorage().getTargetValidationMetadatas(shape, '', false, false);
  return [...new Set(rules.map(({ propertyName }) => propertyName))].map((property) => ({
    field: `${shape.name}.${property}`,
    rules: rules.filter(({ propertyName }) => propertyName === property) as Rule[],
  }));
});
const isText = ({ rules }: { rules: Rule[] }) =>
  rules.some(({ name }) => name === 'isString' || name === 'isLength' || name === 'isTypedText');
const patternsOf = (rules: readonly Rule[]): RegExp[] =>
  rules.flatMap(({ name, constraints: [pattern] = [] }) =>
    name === 'matches' && pattern instanceof RegExp ? [pattern] : [],
  );

it('every text field of a DTO is marked with IsDisplayText or listed as not displayed', () => {
  expect(shapes.length).toBeGreaterThan(30);
  const unmarked = fields.filter(
    (each) =>
      isText(each) &&
      !each.rules.some(({ name }) => name === 'isTypedText' || name === 'isIn') &&
      patternsOf(each.rules).length === 0 &&
      !unread.includes(each.field),
  );
  // A command's `type` selects its class, so an unknown one is rejected earlier.
  expect(unmarked.map(({ field }) => field).filter((field) => !field.endsWith('.type'))).toEqual([]);
});

it.each(Object.entries(invalidTexts))('no field’s pattern accepts %s', (_, text) => {
  const lax = fields.filter(
    ({ rules }) =>
      !rules.some(({ name }) => name === 'isTypedText') &&
      patternsOf(rules).some((pattern) => pattern.test(text)),
  );
  expect(lax.map(({ field }) => field)).toEqual([]);
});

const refusalOf = (read: () => unknown): string => {
  try {
    read();
    return '';
  } catch (error) {
    return error instanceof Refusal ? (error.rejection.details ?? []).join() : String(error);
  }
};
const code = 'BCDFGHJK';

it.each(Object.entries(invalidTexts))(
  'rejects %s in a label, an account name and a staff message',
  (_, text) => {
    expect(refusalOf(() => readPayload(PairDto, { code, label: text }))).toMatch(/^label: .*\.$/);
    const account = { name: text, role: 'viewer', password: 'a long enough one' };
    expect(refusalOf(() => readPayload(NewAccountDto, account))).toMatch(/name/);
    expect(refusalOf(() => readPayload(WordDto, { text: { ko: text } }))).toMatch(/^ko: .*\.$/);
  },
);

it('trims texts, and keeps line breaks only where they are allowed', () => {
  expect(readPayload(PairDto, { code, label: ' 접수대 1 ' }).label).toBe('접수대 1');
  expect(readPayload(WordDto, { text: { ko: ' 곧\n닫습니다 ' } }).text).toMatchObject({ ko: '곧\n닫습니다' });
  expect(refusalOf(() => readPayload(PairDto, { code, label: '접수대\n1' }))).toMatch(/one line/);
});

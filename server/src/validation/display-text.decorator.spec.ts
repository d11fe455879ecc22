import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getMetadataStorage } from 'class-validator';
import { expect, it } from 'vitest';
import { invalidTexts } from '../../../shared/src/clinic-config/testing/invalid-texts.js';
import { NewAccountDto } from '../auth/accounts.dto.js';
import { DomainError } from '../core/domain-error.js';
import { PairDeviceDto } from '../devices/pairing.dto.js';
import { StaffMessageDto } from '../staff-messages/staff-message.dto.js';
import { parsePayload } from './parse-payload.js';

/** Texts that are compared, looked up or decoded, and never displayed. */
const notDisplayed = [
  'OwnPasswordDto.present',
  'OwnPasswordDto.password',
  'NewAccountDto.password',
  'AccountChangeDto.password',
  'AdminTokenDto.token',
  'PasswordSignInDto.name',
  'PasswordSignInDto.password',
  'AuditFilterDto.who',
  'AuditFilterDto.what',
  'AuditFilterDto.after',
  'HistoryQueryDto.clinicId',
  'NoticeImpactQueryDto.clinicId',
  'PushTargetDto.endpoint',
  'OpeningUnsubscribeDto.endpoint',
];

type DtoClass = abstract new () => object;
const folder = fileURLToPath(new URL('..', import.meta.url));
const files = globSync('**/*.dto.ts', { cwd: folder });
const modules: Record<string, unknown>[] = await Promise.all(
  files.map((file) => import(/* @vite-ignore */ join(folder, file))),
);
const isDtoClass = (value: unknown): value is DtoClass => typeof value === 'function' && value.name !== '';
const dtoClasses = [...new Set(modules.flatMap((module) => Object.values(module)))].filter(isDtoClass);

type Rule = { name?: string; constraints?: unknown[] };
const fields = dtoClasses.flatMap((shape) => {
  const rules = getMetadataStorage().getTargetValidationMetadatas(shape, '', false, false);
  return [...new Set(rules.map(({ propertyName }) => propertyName))].map((property) => ({
    field: `${shape.name}.${property}`,
    rules: rules.filter(({ propertyName }) => propertyName === property) as Rule[],
  }));
});
const isText = ({ rules }: { rules: Rule[] }) =>
  rules.some(({ name }) => name === 'isString' || name === 'isLength' || name === 'isDisplayText');
const patternsOf = (rules: readonly Rule[]): RegExp[] =>
  rules.flatMap(({ name, constraints: [pattern] = [] }) =>
    name === 'matches' && pattern instanceof RegExp ? [pattern] : [],
  );

it('every text field of a DTO is marked with IsDisplayText or listed as not displayed', () => {
  expect(dtoClasses.length).toBeGreaterThan(30);
  const unmarked = fields.filter(
    (each) =>
      isText(each) &&
      !each.rules.some(({ name }) => name === 'isDisplayText' || name === 'isIn') &&
      patternsOf(each.rules).length === 0 &&
      !notDisplayed.includes(each.field),
  );
  // A command's `type` selects its class, so an unknown one is rejected earlier.
  expect(unmarked.map(({ field }) => field).filter((field) => !field.endsWith('.type'))).toEqual([]);
});

it.each(Object.entries(invalidTexts))('no field’s pattern accepts %s', (_, text) => {
  const lax = fields.filter(
    ({ rules }) =>
      !rules.some(({ name }) => name === 'isDisplayText') &&
      patternsOf(rules).some((pattern) => pattern.test(text)),
  );
  expect(lax.map(({ field }) => field)).toEqual([]);
});

const rejectionOf = (read: () => unknown): string => {
  try {
    read();
    return '';
  } catch (error) {
    return error instanceof DomainError ? (error.rejection.details ?? []).join() : String(error);
  }
};
const code = 'BCDFGHJK';

it.each(Object.entries(invalidTexts))(
  'rejects %s in a label, an account name and a staff message',
  (_, text) => {
    expect(rejectionOf(() => parsePayload(PairDeviceDto, { code, label: text }))).toMatch(/^label: .*\.$/);
    const account = { name: text, role: 'viewer', password: 'a long enough one' };
    expect(rejectionOf(() => parsePayload(NewAccountDto, account))).toMatch(/name/);
    expect(rejectionOf(() => parsePayload(StaffMessageDto, { text: { ko: text } }))).toMatch(/^ko: .*\.$/);
  },
);

it('trims texts, and keeps line breaks only where they are allowed', () => {
  expect(parsePayload(PairDeviceDto, { code, label: ' 접수대 1 ' }).label).toBe('접수대 1');
  expect(parsePayload(StaffMessageDto, { text: { ko: ' 곧\n닫습니다 ' } }).text).toMatchObject({
    ko: '곧\n닫습니다',
  });
  expect(rejectionOf(() => parsePayload(PairDeviceDto, { code, label: '접수대\n1' }))).toMatch(/one line/);
});

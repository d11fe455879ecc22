import {
  type CommandType,
  commandSchema,
  commandTypes,
  DeskRequest,
  DevicePairing,
  HistoryQuery,
  NoticeImpactQuery,
  PairingCode,
  PasskeySignIn,
  PasswordSignIn,
  PastBoardQuery,
  ReadinessQuery,
  type Schema,
  ScreenReport,
  StaffBeat,
  TokenSignIn,
} from '@hannun/shared/contract/schemas';
import { expect, it } from 'vitest';
import { PasskeySignInDto } from '../auth/passkeys.dto.js';
import { AdminTokenDto, PasswordSignInDto } from '../auth/sign-in.dto.js';
import { PairDeviceDto, PairingCodeDto } from '../devices/pairing.dto.js';
import { ReadinessQueryDto } from '../health/readiness-query.dto.js';
import { HistoryQueryDto, NoticeImpactQueryDto, PastBoardQueryDto } from '../history/history.dto.js';
import { ScreenReportDto } from '../screens/screens.dto.js';
import { commandDtos } from '../staff/command.dto.js';
import { DeskRequestDto, StaffBeatDto } from '../staff/staff.dto.js';
import type { DtoClass } from '../validation/compiled-validators.js';
import type { Route } from './routes/route.js';
import { sections } from './routes/routes.js';
import { dtoSchema } from './testing/dto-schema.js';
import { findHandlers } from './testing/handlers.js';

const routes = new Map<string, Route>(sections.flatMap(({ routes }) => Object.entries(routes)));
const handlers = await findHandlers();

it('describes every route', () => {
  expect([...routes.keys()].sort()).toEqual(handlers.map(({ name }) => name).sort());
});

it.each(handlers)('describes the success of $name', ({ name, status }) => {
  const answers = Object.keys(routes.get(name)?.answers ?? {});
  if (status !== undefined) expect(answers).toContain(String(status));
});

/** Without what is only for readers, and with every list in one order. */
function rulesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rulesOf);
  if (typeof value !== 'object' || value === null) return value;
  const { $id: _, title: __, description: ___, ...rules } = value as Schema;
  const entries = Object.entries(rules).map(([keyword, rule]) =>
    keyword === 'required' && Array.isArray(rule) ? [keyword, [...rule].sort()] : [keyword, rulesOf(rule)],
  );
  return Object.fromEntries(entries);
}

const readByPipe = handlers.flatMap(({ name, body, query }): [string, DtoClass, Schema | undefined][] => {
  const route = routes.get(name);
  return [
    ...(body ? [[name, body, route?.body] as [string, DtoClass, Schema | undefined]] : []),
    ...(query ? [[name, query, route?.query] as [string, DtoClass, Schema | undefined]] : []),
  ];
});

const readByHand: [string, DtoClass, Schema][] = [
  ['POST /devices/pair', PairDeviceDto, DevicePairing],
  ['POST /devices/pair/preview', PairingCodeDto, PairingCode],
  ['POST /screens/{id}/report', ScreenReportDto, ScreenReport],
  ['POST /admin/sign-in by token', AdminTokenDto, TokenSignIn],
  ['POST /admin/sign-in by name', PasswordSignInDto, PasswordSignIn],
  ['POST /admin/sign-in/passkey', PasskeySignInDto, PasskeySignIn],
  ['GET /admin/history', HistoryQueryDto, HistoryQuery],
  ['GET /admin/clinics/{id}/past', PastBoardQueryDto, PastBoardQuery],
  ['GET /admin/advisory', NoticeImpactQueryDto, NoticeImpactQuery],
  ['GET /readyz', ReadinessQueryDto, ReadinessQuery],
  ['the beat of a tablet', StaffBeatDto, StaffBeat],
  ['a request for the desk', DeskRequestDto, DeskRequest],
];

it.each([...readByPipe, ...readByHand])('%s is validated as %o is described', (_, dto, schema) => {
  expect(rulesOf(dtoSchema(dto))).toEqual(rulesOf(schema));
});

/** By the validators of configurations, or by the class of a command's type. */
const readAsConfigurationOrCommand = [
  'PUT /admin/set-up',
  'PATCH /admin/district',
  'POST /admin/clinics',
  'PATCH /admin/clinics/{id}',
  'POST /commands',
];

it('what any route takes is compared with its description', () => {
  const compared = [...readByPipe, ...readByHand].map(([name]) => name.replace(/ by (token|name)$/, ''));
  const described = [...routes].filter(([, { body, query }]) => body || query).map(([name]) => name);
  expect(described.filter((name) => !compared.includes(name)).sort()).toEqual(
    readAsConfigurationOrCommand.toSorted(),
  );
});

it.each(commandTypes)('the command %s is validated as it is described', (type: CommandType) => {
  const { properties, ...rules } = dtoSchema(commandDtos[type]);
  const exact = { ...rules, properties: { ...properties, type: { type: 'string', enum: [type] } } };
  expect(rulesOf(exact)).toEqual(rulesOf(commandSchema(type)));
});

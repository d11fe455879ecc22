import { PasskeySignInDto } from '../auth/passkeys.dto.js';
import { AdminTokenDto, PasswordSignInDto } from '../auth/sign-in.dto.js';
import { PairDeviceDto, PairingCodeDto } from '../devices/pairing.dto.js';
import { ScreenReportDto } from '../screens/screens.dto.js';
import { commandDtos } from '../staff/command.dto.js';
import type { DtoClass } from '../validation/compiled-validators.js';
import { dtoSchema } from './dto-schema.js';
import type { ByRoute, RouteName } from './route-summaries.js';
import { clinicConfig, district, districtConfig, oneOf, type Schema, text } from './schema.js';

const commands = Object.entries(commandDtos).map(([type, shape]) => {
  const { properties, ...rest } = dtoSchema(shape);
  return { title: type, ...rest, properties: { ...properties, type: oneOf(type) } };
});

/** Of the handlers that parse their body by hand. */
const bodies: ByRoute<Schema> = {
  'POST /commands': { oneOf: commands },
  'POST /devices/pair': dtoSchema(PairDeviceDto),
  'POST /devices/pair/preview': dtoSchema(PairingCodeDto),
  'POST /screens/{id}/report': dtoSchema(ScreenReportDto),
  'PUT /admin/set-up': districtConfig,
  'PATCH /admin/district': district,
  'POST /admin/clinics': clinicConfig,
  'PATCH /admin/clinics/{id}': clinicConfig,
  'POST /admin/sign-in': { oneOf: [dtoSchema(AdminTokenDto), dtoSchema(PasswordSignInDto)] },
  'POST /admin/sign-in/passkey': dtoSchema(PasskeySignInDto),
};

const clinics = 'Comma-separated clinic ids; default: all';

/** Of the handlers that parse their query by hand. A name that ends in `?` is optional. */
const queries: ByRoute<Readonly<Record<string, string>>> = {
  'GET /admin/history': {
    'clinicId?': clinics,
    'from?': 'First day, 2026-11-23',
    'to?': 'Last day',
    'format?': 'json, csv or xlsx',
    'lang?': 'ko or en: the language of files',
  },
  'GET /admin/clinics/{id}/past': { at: 'The moment, ISO-8601' },
  'GET /admin/advisory': { at: 'The moment, ISO-8601', clinicId: clinics },
  'GET /readyz': { 'for?': '`viewers`: readiness for viewers, even while the store accepts no taps' },
};

/** The class a handler's payload is parsed into, and whether that payload is its body or its query. */
export type HandlerDto = { dto: DtoClass; isBody: boolean };

export const requestBody = (name: RouteName, handler: HandlerDto | null): Schema | undefined =>
  handler?.isBody ? dtoSchema(handler.dto) : bodies[name];

export const queryParameters = (name: RouteName, handler: HandlerDto | null): Schema[] =>
  handler && !handler.isBody
    ? parametersOf(handler.dto)
    : Object.entries(queries[name] ?? {}).map(toParameter);

function parametersOf(dto: DtoClass): Schema[] {
  const { properties, required } = dtoSchema(dto);
  return Object.entries(properties).map(([name, schema]) => ({
    in: 'query',
    name,
    required: required.includes(name),
    schema,
  }));
}

const toParameter = ([name, description]: [string, string]): Schema => ({
  in: 'query',
  name: name.replace(/\?$/, ''),
  required: !name.endsWith('?'),
  description,
  schema: text,
});

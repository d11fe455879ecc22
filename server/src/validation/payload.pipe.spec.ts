import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROUTE_ARGS_METADATA, RouteParamtypes } from '@nestjs/common/internal';
import { expect, it } from 'vitest';
import { isDtoClass } from './compiled-validators.js';

const configRules = 'its rules are those of shared/src/clinic-config';
const commandType = 'the type of a command chooses its DTO';
const formattedCode = 'a code may be typed with blanks, and in lower case';
const namedFields = 'only the fields it names are read';

/** Payloads that the pipe leaves alone, each with the reason. */
const readByHand: Readonly<Record<string, string>> = {
  'AdminClinicsController.add': configRules,
  'AdminClinicsController.change': configRules,
  'CommandsController.execute': commandType,
  'DevicesController.pair': formattedCode,
  'DevicesController.preview': formattedCode,
  'DistrictConfigController.changeDistrict': configRules,
  'DistrictConfigController.replace': configRules,
  'HealthController.ready': namedFields,
  'HistoryController.history': namedFields,
  'HistoryController.measureNoticeImpact': namedFields,
  'HistoryController.pastBoard': namedFields,
  'ScreensController.report': 'the id in the path is checked first',
  'SignInController.signIn': 'a token chooses another DTO, and the origin is checked first',
  'SignInController.signInWithPasskey': 'the origin is checked first',
  'StaffGateway.onCommand': commandType,
};

type Handlers = abstract new (...given: never[]) => object;
const folder = fileURLToPath(new URL('..', import.meta.url));
const modules: Record<string, unknown>[] = await Promise.all(
  globSync('**/*.{controller,gateway}.ts', { cwd: folder }).map(
    (file) => import(/* @vite-ignore */ join(folder, file)),
  ),
);
const isHandlers = (value: unknown): value is Handlers => typeof value === 'function';
const classes = modules.flatMap((module) => Object.values(module)).filter(isHandlers);

// A socket's payload has the number of a body.
const payloadKey = new RegExp(`^(${RouteParamtypes.BODY}|${RouteParamtypes.QUERY}):(\\d+)$`);
const payloads = classes.flatMap((handlers) =>
  Object.getOwnPropertyNames(handlers.prototype).flatMap((method) => {
    const types: unknown[] = Reflect.getMetadata('design:paramtypes', handlers.prototype, method) ?? [];
    const parameters = Object.keys(Reflect.getMetadata(ROUTE_ARGS_METADATA, handlers, method) ?? {});
    return parameters.flatMap((key) => {
      const [, , index] = payloadKey.exec(key) ?? [];
      return index === undefined ? [] : [{ name: `${handlers.name}.${method}`, type: types[Number(index)] }];
    });
  }),
);

// A DTO imported as a type is no class at run time, and its payload would pass unread.
it('every payload has a DTO class as its type or is listed as read by hand', () => {
  expect(payloads.length).toBeGreaterThan(30);
  const untyped = payloads.filter(({ type }) => !isDtoClass(type));
  expect(untyped.map(({ name }) => name).sort()).toEqual(Object.keys(readByHand));
});

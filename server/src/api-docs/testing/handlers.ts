import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RequestMethod } from '@nestjs/common';
import {
  HTTP_CODE_METADATA,
  METHOD_METADATA,
  PATH_METADATA,
  ROUTE_ARGS_METADATA,
  RouteParamtypes,
} from '@nestjs/common/internal';
import { type DtoClass, isDtoClass } from '../../validation/compiled-validators.js';

type Controller = abstract new (...given: never[]) => object;

/** A handler of a controller: its route and the classes its payloads are parsed into. */
export type Handler = {
  /** As in the routes: `METHOD /path/{parameter}`, without `/api/v1`. */
  name: string;
  /** Set by the handler; otherwise the framework's own. */
  status: number | undefined;
  body: DtoClass | undefined;
  query: DtoClass | undefined;
};

const isController = (value: unknown): value is Controller =>
  typeof value === 'function' && Reflect.hasMetadata(PATH_METADATA, value);

/** The handlers of all controllers. */
export async function findHandlers(): Promise<Handler[]> {
  const folder = fileURLToPath(new URL('../..', import.meta.url));
  const modules: Record<string, unknown>[] = await Promise.all(
    globSync('**/*.controller.ts', { cwd: folder }).map(
      (file) => import(/* @vite-ignore */ join(folder, file)),
    ),
  );
  const controllers = modules.flatMap((module) => Object.values(module)).filter(isController);
  return controllers.flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype)
      .filter((method) => Reflect.hasMetadata(METHOD_METADATA, controller.prototype[method]))
      .map((method) => describeHandler(controller, method)),
  );
}

function describeHandler(controller: Controller, method: string): Handler {
  const handler: object = Reflect.get(controller.prototype, method);
  const paths: string[] = [controller, handler].map((owner) => Reflect.getMetadata(PATH_METADATA, owner));
  const path = paths.join('/').split('/').filter(Boolean).join('/');
  const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler)];
  return {
    name: `${verb} /${path.replace(/^api\/v1\//, '').replaceAll(/:(\w+)/g, '{$1}')}`,
    status: Reflect.getMetadata(HTTP_CODE_METADATA, handler),
    body: dtoOf(controller, method, RouteParamtypes.BODY),
    query: dtoOf(controller, method, RouteParamtypes.QUERY),
  };
}

function dtoOf(controller: Controller, method: string, kind: RouteParamtypes): DtoClass | undefined {
  const types: unknown[] = Reflect.getMetadata('design:paramtypes', controller.prototype, method) ?? [];
  const parameters = Object.keys(Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {});
  const index = parameters.find((key) => key.startsWith(`${kind}:`))?.split(':')[1];
  const type = index === undefined ? undefined : types[Number(index)];
  return isDtoClass(type) ? type : undefined;
}

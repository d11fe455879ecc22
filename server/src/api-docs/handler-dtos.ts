import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, ModulesContainer } from '@nestjs/core';
import { type DtoClass, isDtoClass } from '../validation/compiled-validators.js';

export const handlerName = (controller: string, method: string): string => `${controller}.${method}`;

/** The class each handler's body or query is parsed into, by `handlerName`: those the PayloadPipe itself reads. */
export function findHandlerDtos(app: INestApplication): ReadonlyMap<string, DtoClass> {
  const controllers = new DiscoveryService(app.get(ModulesContainer)).getControllers();
  const found = controllers.flatMap(({ name, metatype }) =>
    Object.getOwnPropertyNames(metatype?.prototype ?? {}).flatMap((method): [string, DtoClass][] => {
      const types: unknown[] = Reflect.getMetadata('design:paramtypes', metatype?.prototype, method) ?? [];
      return types.filter(isDtoClass).map((dto) => [handlerName(name, method), dto]);
    }),
  );
  return new Map(found);
}

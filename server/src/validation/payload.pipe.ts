import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { isDtoClass } from './compiled-validators.js';
import { parsePayload } from './parse-payload.js';

/** Validates each body, query and socket payload whose parameter is typed as a DTO class. */
@Injectable()
export class PayloadPipe implements PipeTransform {
  transform(value: unknown, { metatype, type }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || !isDtoClass(metatype)) return value;
    // Fastify's query strings are parsed into objects of a class of their own.
    return parsePayload(metatype, type === 'query' ? { ...Object(value) } : value);
  }
}

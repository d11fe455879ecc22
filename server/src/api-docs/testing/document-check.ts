import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** Says what of a value is not as the schema at a JSON pointer of the document, or `null`. */
export type DocumentCheck = (pointer: string, value: unknown) => string | null;

export function createDocumentCheck(document: object): DocumentCheck {
  const ajv = new Ajv2020({ allErrors: true });
  formats.default(ajv);
  ajv.addVocabulary(Object.keys(document));
  ajv.addSchema(document, 'document');
  const validators = new Map<string, ValidateFunction>();
  return (pointer, value) => {
    const validator = validators.get(pointer) ?? ajv.compile({ $ref: `document#${pointer}` });
    validators.set(pointer, validator);
    return validator(value) ? null : ajv.errorsText(validator.errors?.slice(0, 5));
  };
}

/** A key as a part of a pointer. */
export const segment = (key: string): string =>
  encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));

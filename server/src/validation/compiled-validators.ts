import { getMetadataStorage, ValidationTypes } from 'class-validator';

export type DtoClass = new () => object;
type Fields = Readonly<Record<string, unknown>>;
type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
type Validator = (value: unknown, fields: Fields) => boolean;

const compiled = new WeakMap<DtoClass, ReadonlyMap<string, Validator>>();

/** Whether a class has rules for its fields. */
export const isDtoClass = (type: unknown): type is DtoClass =>
  typeof type === 'function' && validatorsOf(type as DtoClass).size > 0;

/** A faster check than class-validator's. `false` means only that class-validator has to decide. */
export function isCertainlyValid(dto: DtoClass, fields: object): boolean {
  const validators = validatorsOf(dto);
  if (validators.size === 0) return false;
  const read = fields as Fields;
  for (const name of Object.keys(read)) if (!validators.has(name)) return false;
  for (const [name, validate] of validators) if (!validate(read[name], read)) return false;
  return true;
}

const validatorsOf = (dto: DtoClass): ReadonlyMap<string, Validator> =>
  compiled.get(dto) ?? compileClass(dto);

function compileClass(dto: DtoClass): ReadonlyMap<string, Validator> {
  const storage = getMetadataStorage();
  const all = storage.getTargetValidationMetadatas(dto, '', false, false);
  const validators = Object.entries(storage.groupByPropertyName(all)).map(
    ([name, ofField]) => [name, compileField(ofField)] as const,
  );
  const byName = new Map(validators);
  compiled.set(dto, byName);
  return byName;
}

function compileField(ofField: readonly Metadata[]): Validator {
  const conditions = ofField.filter(({ type }) => type === ValidationTypes.CONDITIONAL_VALIDATION);
  const validators = ofField.filter((metadata) => !conditions.includes(metadata)).flatMap(compileRule);
  return (value, fields) =>
    conditions.some(({ constraints: [counts] }) => !counts(fields, value)) ||
    validators.every((validate) => validate(value, fields));
}

function compileRule(metadata: Metadata): Validator[] {
  // Nested and custom rules are left to class-validator.
  if (metadata.type !== ValidationTypes.CUSTOM_VALIDATION || metadata.validateIf) return [() => false];
  const { propertyName: property, constraints = [], each } = metadata;
  return getMetadataStorage()
    .getTargetValidatorConstraints(metadata.constraintCls)
    .map(({ instance }): Validator => {
      const isValid = (value: unknown, object: Fields) =>
        instance.validate(value, { targetName: '', property, object, value, constraints }) === true;
      return each
        ? (value, fields) => Array.isArray(value) && value.every((one) => isValid(one, fields))
        : isValid;
    });
}

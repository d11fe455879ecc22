import { findTextProblem, type TextRule, trimDeep, validationMessage } from '@hannun/shared/clinic-config';
import { ValidateBy } from 'class-validator';

const textFieldsByPrototype = new Map<object, string[]>();

type DisplayTextRule = TextRule & { allowEmpty?: boolean };

/** Text for people: visible characters, one line unless `allowLineBreaks` is set, trimmed. */
export const IsDisplayText =
  ({ allowEmpty = false, ...rule }: DisplayTextRule): PropertyDecorator =>
  (target, property) => {
    const name = String(property);
    textFieldsByPrototype.set(target, [...(textFieldsByPrototype.get(target) ?? []), name]);
    const findProblem = (value: unknown) => {
      if (typeof value !== 'string') return 'shape';
      return allowEmpty && value === '' ? null : findTextProblem(value, rule);
    };
    ValidateBy({
      name: 'isDisplayText',
      constraints: [allowEmpty ? 0 : 1, rule],
      validator: {
        validate: (value) => findProblem(value) === null,
        defaultMessage: (about) => {
          const code = findProblem(about?.value);
          if (code === null || code === 'shape') return `${name} must be text`;
          return `${name}: ${validationMessage({ path: '', code, max: rule.maxLength }, 'en')}`;
        },
      },
    })(target, property);
  };

export function trimTextFields(instance: object): void {
  const names = textFieldsByPrototype.get(Object.getPrototypeOf(instance)) ?? [];
  for (const [name, value] of Object.entries(instance)) {
    if (names.includes(name)) Object.assign(instance, { [name]: trimDeep(value) });
    else if (typeof value === 'object' && value !== null) trimTextFields(value);
  }
}

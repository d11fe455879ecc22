import { findTextProblem, type TextRule, trimDeep, validationMessage } from '@hannun/shared/clinic-config';
import { ValidateBy } from 'class-validator';

const texts = new Map<object, string[]>();

type TypedTextRule = TextRule & { empty?: boolean };

/** Text for people: visible characters, one line unless `lines` is set, trimmed. */
export const IsTypedText =
  ({ empty = false, ...rule }: TypedTextRule): PropertyDecorator =>
  (target, property) => {
    const name = String(property);
    texts.set(target, [...(texts.get(target) ?? []), name]);
    const troubleIn = (value: unknown) => {
      if (typeof value !== 'string') return 'shape';
      return empty && value === '' ? null : findTextProblem(value, rule);
    };
    ValidateBy({
      name: 'isTypedText',
      constraints: [empty ? 0 : 1, rule.most],
      validator: {
        validate: (value) => troubleIn(value) === null,
        defaultMessage: (about) => {
          const code = troubleIn(about?.value);
          if (code === null || code === 'shape') return `${name} must be text`;
          return `${name}: ${validationMessage({ path: '', code, most: rule.most }, 'en')}`;
        },
      },
    })(target, property);
  };

export function trimTexts(read: object): void {
  const names = texts.get(Object.getPrototypeOf(read)) ?? [];
  for (const [name, value] of Object.entries(read)) {
    if (names.includes(name)) Object.assign(read, { [name]: trimDeep(value) });
    else if (typeof value === 'object' && value !== null) trimTexts(value);
  }
}

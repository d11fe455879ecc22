import type { ReactNode } from 'react';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { useOffice } from '../../session/office-context.js';
import { Field } from './Field.js';
import { useFormAround } from './use-form.js';

type Of = { path: string; label: string; hint?: string };

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : '';

type TextProps = Of & { optional?: boolean; placeholder?: string; type?: 'text' | 'tel' | 'url' | 'date' };

/** `optional`: when emptied, the property is removed. */
export function TextField({ optional = false, placeholder, type = 'text', ...of }: TextProps) {
  const { get, set } = useFormAround();
  return (
    <Field {...of}>
      {(control) => (
        <input
          {...control}
          type={type}
          placeholder={placeholder}
          value={textOf(get(of.path))}
          onChange={({ target }) => set(of.path, optional && target.value === '' ? undefined : target.value)}
        />
      )}
    </Field>
  );
}

/** The stored value is `factor` times the displayed one. When emptied, the property is removed. */
export function NumberField({ by = 1, ...of }: Of & { by?: number }) {
  const { get, set } = useFormAround();
  const value = get(of.path);
  return (
    <Field {...of}>
      {(control) => (
        <input
          {...control}
          type="number"
          step="any"
          value={typeof value === 'number' ? value / by : ''}
          onChange={({ target }) =>
            set(
              of.path,
              target.value === ''
                ? undefined
                : by === 1
                  ? Number(target.value)
                  : Math.round(Number(target.value) * by),
            )
          }
        />
      )}
    </Field>
  );
}

/** Text, because `24:00` may end a day and native time inputs do not accept it. */
export const ClockField = (of: Of & { optional?: boolean }) => <TextField {...of} placeholder="09:00" />;

type ChoiceProps = Of & { choices: readonly { value: string; label: string }[] };

export function ChoiceField({ choices, ...of }: ChoiceProps) {
  const { get, set } = useFormAround();
  return (
    <Field {...of}>
      {(control) => (
        <select
          {...control}
          value={textOf(get(of.path))}
          onChange={({ target }) => set(of.path, target.value)}
        >
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type BothProps = Of & { optional?: boolean };

/** A Korean and an English text. `optional`: with both empty the property is removed. */
export function BothFields({ path, label, hint, optional = false }: BothProps) {
  const { t } = useTranslation();
  const { get, set } = useFormAround();
  const write = (language: 'ko' | 'en') => (text: string) => {
    const other = textOf(get(`${path}.${language === 'ko' ? 'en' : 'ko'}`));
    if (optional && text === '' && other === '') return set(path, undefined);
    set(`${path}.${language}`, optional && text === '' ? undefined : text);
  };
  const one = (language: 'ko' | 'en') => (
    <Field
      path={`${path}.${language}`}
      label={`${label} · ${t(`setUp.in.${language}`)}`}
      {...(hint && language === 'ko' && { hint })}
    >
      {(control) => (
        <input
          {...control}
          lang={language}
          value={textOf(get(`${path}.${language}`))}
          onChange={({ target }) => write(language)(target.value)}
        />
      )}
    </Field>
  );
  return (
    <>
      {one('ko')}
      {one('en')}
    </>
  );
}

/** Disabled for viewers. */
export function Fields({ legend, children }: { legend?: string; children: ReactNode }) {
  const { mayChange } = useOffice();
  return (
    <fieldset className="group" disabled={!mayChange}>
      {legend && <legend className="group__legend">{legend}</legend>}
      {children}
    </fieldset>
  );
}

export const Check = ({
  label,
  on,
  change,
}: {
  label: string;
  on: boolean;
  change: (on: boolean) => void;
}) => (
  <label className="check">
    <input type="checkbox" checked={on} onChange={({ target }) => change(target.checked)} />
    {label}
  </label>
);

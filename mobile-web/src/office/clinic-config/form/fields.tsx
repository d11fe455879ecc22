import type { ReactNode } from 'react';
import { useOffice } from '../../session/office-context.js';
import { useTranslation } from '../../translation.js';
import { FormField } from './FormField.js';
import { useFormContext } from './use-form.js';

type FieldProps = { path: string; label: string; hint?: string };

const toText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : '';

type TextFieldProps = FieldProps & {
  optional?: boolean;
  placeholder?: string;
  type?: 'text' | 'tel' | 'url' | 'date';
};

/** `optional`: when emptied, the property is removed. */
export function TextField({ optional = false, placeholder, type = 'text', ...of }: TextFieldProps) {
  const { get, set } = useFormContext();
  return (
    <FormField {...of}>
      {(control) => (
        <input
          {...control}
          type={type}
          placeholder={placeholder}
          value={toText(get(of.path))}
          onChange={({ target }) => set(of.path, optional && target.value === '' ? undefined : target.value)}
        />
      )}
    </FormField>
  );
}

/** The stored value is `factor` times the displayed one. When emptied, the property is removed. */
export function NumberField({ by: factor = 1, ...of }: FieldProps & { by?: number }) {
  const { get, set } = useFormContext();
  const value = get(of.path);
  return (
    <FormField {...of}>
      {(control) => (
        <input
          {...control}
          type="number"
          step="any"
          value={typeof value === 'number' ? value / factor : ''}
          onChange={({ target }) =>
            set(
              of.path,
              target.value === ''
                ? undefined
                : factor === 1
                  ? Number(target.value)
                  : Math.round(Number(target.value) * factor),
            )
          }
        />
      )}
    </FormField>
  );
}

/** Text, because `24:00` may end a day and native time inputs do not accept it. */
export const TimeField = (of: FieldProps & { optional?: boolean }) => (
  <TextField {...of} placeholder="09:00" />
);

type SelectFieldProps = FieldProps & { options: readonly { value: string; label: string }[] };

export function SelectField({ options, ...of }: SelectFieldProps) {
  const { get, set } = useFormContext();
  return (
    <FormField {...of}>
      {(control) => (
        <select
          {...control}
          value={toText(get(of.path))}
          onChange={({ target }) => set(of.path, target.value)}
        >
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}

type BilingualFieldProps = FieldProps & { optional?: boolean };

/** A Korean and an English text. `optional`: with both empty the property is removed. */
export function BilingualField({ path, label, hint, optional = false }: BilingualFieldProps) {
  const { t } = useTranslation();
  const { get, set } = useFormContext();
  const changeText = (language: 'ko' | 'en') => (text: string) => {
    const other = toText(get(`${path}.${language === 'ko' ? 'en' : 'ko'}`));
    if (optional && text === '' && other === '') return set(path, undefined);
    set(`${path}.${language}`, optional && text === '' ? undefined : text);
  };
  const fieldFor = (language: 'ko' | 'en') => (
    <FormField
      path={`${path}.${language}`}
      label={`${label} · ${t(`clinicConfig.in.${language}`)}`}
      {...(hint && language === 'ko' && { hint })}
    >
      {(control) => (
        <input
          {...control}
          lang={language}
          value={toText(get(`${path}.${language}`))}
          onChange={({ target }) => changeText(language)(target.value)}
        />
      )}
    </FormField>
  );
  return (
    <>
      {fieldFor('ko')}
      {fieldFor('en')}
    </>
  );
}

/** Disabled for viewers. */
export function FieldGroup({ legend, children }: { legend?: string; children: ReactNode }) {
  const { canEdit } = useOffice();
  return (
    <fieldset className="group" disabled={!canEdit}>
      {legend && <legend className="group__legend">{legend}</legend>}
      {children}
    </fieldset>
  );
}

export const Checkbox = ({
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

import { type Language, languages } from '@hannun/shared/i18n';
import type { ComponentProps, ReactNode } from 'react';
import { useOffice } from '../../session/office-context.js';
import { useTranslation } from '../../translation.js';
import { Options } from '../../ui/Options.js';
import { FormField } from './FormField.js';
import { useFormContext } from './use-form.js';

type FieldProps = { path: string; label: string; hint?: string };

const toText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : '';

type TextFieldProps = FieldProps & {
  optional?: boolean;
  placeholder?: string;
  type?: 'text' | 'tel' | 'url';
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
  const toStored = (text: string) => (factor === 1 ? Number(text) : Math.round(Number(text) * factor));
  return (
    <FormField {...of}>
      {(control) => (
        <input
          {...control}
          type="number"
          step="any"
          value={typeof value === 'number' ? value / factor : ''}
          onChange={({ target }) => set(of.path, target.value === '' ? undefined : toStored(target.value))}
        />
      )}
    </FormField>
  );
}

/** Text, because `24:00` may end a day and native time inputs do not accept it. */
export const TimeField = (of: FieldProps & { optional?: boolean }) => (
  <TextField {...of} placeholder="09:00" />
);

type SelectFieldProps = FieldProps & {
  options: ComponentProps<typeof Options>['entries'];
  optional?: boolean;
};

/** `optional`: the empty choice removes the property. */
export function SelectField({ options, optional = false, ...of }: SelectFieldProps) {
  const { get, set } = useFormContext();
  return (
    <FormField {...of}>
      {(control) => (
        <select
          {...control}
          value={toText(get(of.path))}
          onChange={({ target }) => set(of.path, optional && target.value === '' ? undefined : target.value)}
        >
          <Options entries={options} />
        </select>
      )}
    </FormField>
  );
}

/** A Korean and an English text. `optional`: with both empty the property is removed. */
export function BilingualField({ path, label, hint, optional = false }: FieldProps & { optional?: boolean }) {
  const { t } = useTranslation();
  const { get, set } = useFormContext();
  const texts = { ko: toText(get(`${path}.ko`)), en: toText(get(`${path}.en`)) };
  const changeText = (language: Language, text: string) => {
    if (optional && text === '' && texts[language === 'ko' ? 'en' : 'ko'] === '') return set(path, undefined);
    set(`${path}.${language}`, optional && text === '' ? undefined : text);
  };
  return languages.map((language) => (
    <FormField
      key={language}
      path={`${path}.${language}`}
      label={`${label} · ${t(`clinicConfig.in.${language}`)}`}
      {...(hint && language === 'ko' && { hint })}
    >
      {(control) => (
        <input
          {...control}
          lang={language}
          value={texts[language]}
          onChange={({ target }) => changeText(language, target.value)}
        />
      )}
    </FormField>
  ));
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

type CheckboxProps = { label: string; on: boolean; change: (on: boolean) => void };

export const Checkbox = ({ label, on, change }: CheckboxProps) => (
  <label className="check">
    <input type="checkbox" checked={on} onChange={({ target }) => change(target.checked)} />
    {label}
  </label>
);

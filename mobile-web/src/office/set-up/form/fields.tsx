import type { ReactNode } from 'react';
import { useSpeech } from '../../../components/language/LanguageProvider.js';
import { useOffice } from '../../session/office-context.js';
import { Field } from './Field.js';
import { useFormAround } from './use-form.js';

type Of = { path: string; label: string; hint?: string };

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : '';

type TextProps = Of & { optional?: boolean; placeholder?: string; type?: 'text' | 'tel' | 'url' | 'date' };

/** A line of text. `optional`: emptied, the part is left out. */
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

/** A number, as a person counts it: the value is `by` times as much. Emptied, the part is left out. */
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

/** A clock time such as `09:30`; `24:00` ends a day, so the browser's own control will not do. */
export const ClockField = (of: Of & { optional?: boolean }) => <TextField {...of} placeholder="09:00" />;

type ChoiceProps = Of & { choices: readonly { value: string; label: string }[] };

/** One of a few. */
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

/** A text in both languages. `optional`: with both emptied, the text is left out. */
export function BothFields({ path, label, hint, optional = false }: BothProps) {
  const { say } = useSpeech();
  const { get, set } = useFormAround();
  const write = (language: 'ko' | 'en') => (text: string) => {
    const other = textOf(get(`${path}.${language === 'ko' ? 'en' : 'ko'}`));
    if (optional && text === '' && other === '') return set(path, undefined);
    set(`${path}.${language}`, optional && text === '' ? undefined : text);
  };
  const one = (language: 'ko' | 'en') => (
    <Field
      path={`${path}.${language}`}
      label={`${label} · ${say(`setUp.in.${language}`)}`}
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

/** Fields that belong together, under one heading. Who may only look finds them closed. */
export function Fields({ legend, children }: { legend?: string; children: ReactNode }) {
  const { mayChange } = useOffice();
  return (
    <fieldset className="group" disabled={!mayChange}>
      {legend && <legend className="group__legend">{legend}</legend>}
      {children}
    </fieldset>
  );
}

/** Whether something is so. */
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

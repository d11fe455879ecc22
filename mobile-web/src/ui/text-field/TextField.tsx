import { replaceTabs, type TextRule, textErrorMessage } from '@hannun/shared/clinic-config';
import type { Language } from '@hannun/shared/i18n';
import { useLanguage } from '@hannun/shared/i18n/react';
import { useId } from 'react';
import './TextField.css';

type TextFieldProps = {
  label: string;
  className?: string;
  text: string;
  rule: TextRule;
  onChange: (text: string) => void;
  lang?: Language;
  required?: boolean;
  minLength?: number;
  autoComplete?: string;
};

/**
 * Input for text that others will read. It keeps everything typed or pasted, shows what is wrong with it, and never
 * truncates it: the form checks `isFit` before sending.
 */
export function TextField({ label, className, text, rule, onChange, ...others }: TextFieldProps) {
  const language = useLanguage() === 'ko' ? 'ko' : 'en';
  const errorId = useId();
  const error = textErrorMessage(text, rule, language);
  const inputProps = {
    ...others,
    value: text,
    'aria-invalid': error !== undefined,
    'aria-describedby': error && errorId,
    onChange: ({ target }: { target: { value: string } }) => onChange(replaceTabs(target.value)),
  };
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field is its child
    <label className={className}>
      <span>{label}</span>
      {rule.allowLineBreaks ? <textarea rows={2} {...inputProps} /> : <input {...inputProps} />}
      {error && (
        <span id={errorId} role="alert" className="typed-text__unfit">
          {error}
        </span>
      )}
    </label>
  );
}

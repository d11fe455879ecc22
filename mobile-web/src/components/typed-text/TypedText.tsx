import { replaceTabs, type TextRule, textErrorMessage } from '@hannun/shared/clinic-config';
import { useId } from 'react';
import { useSpeech } from '../language/LanguageProvider.js';
import './TypedText.css';

type TypedTextProps = {
  label: string;
  className?: string;
  text: string;
  rule: TextRule;
  change: (text: string) => void;
  lang?: 'ko' | 'en';
  required?: boolean;
  minLength?: number;
  autoComplete?: string;
};

/**
 * Input for text that others will read. It keeps everything typed or pasted, shows what is wrong with it, and never
 * truncates it: the form checks `isFit` before sending.
 */
export function TypedText({ label, className, text, rule, change, ...others }: TypedTextProps) {
  const { language } = useSpeech();
  const about = useId();
  const unfit = textErrorMessage(text, rule, language);
  const control = {
    ...others,
    value: text,
    'aria-invalid': unfit !== undefined,
    'aria-describedby': unfit && about,
    onChange: ({ target }: { target: { value: string } }) => change(replaceTabs(target.value)),
  };
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field is its child
    <label className={className}>
      <span>{label}</span>
      {rule.lines ? <textarea rows={2} {...control} /> : <input {...control} />}
      {unfit && (
        <span id={about} role="alert" className="typed-text__unfit">
          {unfit}
        </span>
      )}
    </label>
  );
}

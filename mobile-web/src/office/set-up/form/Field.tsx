import { validationMessage } from '@hannun/shared/clinic-config';
import { type ReactNode, useId } from 'react';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { useFormAround } from './use-form.js';
import './Field.css';

type ControlProps = { id: string; 'aria-describedby': string; 'aria-invalid': boolean };
type FieldProps = {
  path: string;
  label: string;
  hint?: string;
  children: (control: ControlProps) => ReactNode;
};

/** A labelled control with its hint or its problem. */
export function Field({ path, label, hint, children }: FieldProps) {
  const id = useId();
  const { shown } = useFormAround();
  const isWrong = shown.some((problem) => problem.path === path);
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': `${id}-about`, 'aria-invalid': isWrong })}
      <div id={`${id}-about`}>
        {hint && !isWrong && <p className="field__hint">{hint}</p>}
        <ProblemAt path={path} />
      </div>
    </div>
  );
}

/** The problem at exactly this path, once it is time to show it. */
export function ProblemAt({ path }: { path: string }) {
  const { language } = useTranslation();
  const { shown } = useFormAround();
  const problem = shown.find((each) => each.path === path);
  return problem ? <p className="field__problem">{validationMessage(problem, language)}</p> : null;
}

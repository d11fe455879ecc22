import { validationMessage } from '@hannun/shared/clinic-config';
import { type ReactNode, useId } from 'react';
import { useTranslation } from '../../translation.js';
import { useFormContext } from './use-form.js';
import './FormField.css';

type ControlProps = { id: string; 'aria-describedby': string; 'aria-invalid': boolean };
type FormFieldProps = {
  path: string;
  label: string;
  hint?: string;
  children: (control: ControlProps) => ReactNode;
};

/** A labelled control with its hint or its problem. */
export function FormField({ path, label, hint, children }: FormFieldProps) {
  const id = useId();
  const { visibleProblems } = useFormContext();
  const isWrong = visibleProblems.some((problem) => problem.path === path);
  return (
    <div className="form-field">
      <label className="form-field__label" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': `${id}-about`, 'aria-invalid': isWrong })}
      <div id={`${id}-about`}>
        {hint && !isWrong && <p className="form-field__hint">{hint}</p>}
        <FieldError path={path} />
      </div>
    </div>
  );
}

/** The problem at exactly this path, once it is time to show it. */
export function FieldError({ path }: { path: string }) {
  const { language } = useTranslation();
  const { visibleProblems } = useFormContext();
  const problem = visibleProblems.find((each) => each.path === path);
  return problem ? <p className="form-field__problem">{validationMessage(problem, language)}</p> : null;
}

import { problemWords } from '@hannun/shared/set-up';
import { type ReactNode, useId } from 'react';
import { useSpeech } from '../../../components/language/LanguageProvider.js';
import { useFormAround } from './use-form.js';
import './Field.css';

/** What a control needs to be told of its field: its own id, and what describes it. */
type ControlProps = { id: string; 'aria-describedby': string; 'aria-invalid': boolean };
type FieldProps = {
  path: string;
  label: string;
  hint?: string;
  children: (control: ControlProps) => ReactNode;
};

/** A control under its label, with what is wrong with it in words. */
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

/** What is wrong at this very path, if anything is and it is time to say so. */
export function ProblemAt({ path }: { path: string }) {
  const { language } = useSpeech();
  const { shown } = useFormAround();
  const problem = shown.find((each) => each.path === path);
  return problem ? <p className="field__problem">{problemWords(problem, language)}</p> : null;
}

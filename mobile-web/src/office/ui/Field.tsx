import type { ReactNode } from 'react';
import './Field.css';

type FieldProps = { label: string; hint?: string | undefined; children: ReactNode };

export const Field = ({ label, hint, children }: FieldProps) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the field is its child
  <label className="field">
    <span>{label}</span>
    {children}
    {hint && <small>{hint}</small>}
  </label>
);

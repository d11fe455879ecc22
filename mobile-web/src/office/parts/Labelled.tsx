import type { ReactNode } from 'react';
import './Labelled.css';

type LabelledProps = { label: string; hint?: string | undefined; children: ReactNode };

export const Labelled = ({ label, hint, children }: LabelledProps) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the field is its child
  <label className="labelled">
    <span>{label}</span>
    {children}
    {hint && <small>{hint}</small>}
  </label>
);

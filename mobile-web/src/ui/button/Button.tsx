import type { ComponentProps } from 'react';
import './Button.css';

/** `primary`: the main action of the view. `plain`: everything else. */
export type ButtonKind = 'primary' | 'plain';

export const Button = ({ kind = 'plain', ...rest }: ComponentProps<'button'> & { kind?: ButtonKind }) => (
  <button type="button" {...rest} className="button" data-kind={kind} />
);

export const ButtonLink = ({
  kind = 'plain',
  children,
  ...rest
}: ComponentProps<'a'> & { kind?: ButtonKind }) => (
  <a {...rest} className="button" data-kind={kind}>
    {children}
  </a>
);

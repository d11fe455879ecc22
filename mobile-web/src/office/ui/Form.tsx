import type { ComponentProps } from 'react';

/** A form sent by `submit` instead of by the browser. */
export const Form = ({ submit, ...props }: ComponentProps<'form'> & { submit: () => Promise<void> }) => (
  <form
    {...props}
    onSubmit={(event) => {
      event.preventDefault();
      void submit();
    }}
  />
);

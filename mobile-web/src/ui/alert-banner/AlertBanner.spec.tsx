import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { offline, titleOnly } from './AlertBanner.examples.js';

it('announces the problem and what to do to screen readers', () => {
  render(offline);
  expect(screen.getByRole('alert')).toHaveTextContent('인터넷에 연결되지 않았어요14:28에 받은 정보예요.');
});

it('works with a title only', () => {
  render(titleOnly);
  expect(screen.getByRole('alert')).toHaveTextContent(/^No update since 14:28$/);
});

import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { offline, titleOnly } from './Band.examples.js';

it('tells a screen reader at once what happened and what to do', () => {
  render(offline);
  expect(screen.getByRole('alert')).toHaveTextContent('인터넷에 연결되지 않았어요14:28에 받은 정보예요.');
});

it('stands with a title alone', () => {
  render(titleOnly);
  expect(screen.getByRole('alert')).toHaveTextContent(/^No news since 14:28$/);
});

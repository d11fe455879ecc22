import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { offline, titleOnly } from './AlertBanner.examples.js';

it('announces the problem and what to do to screen readers', () => {
  const markup = renderToStaticMarkup(offline);
  expect(markup).toMatch(/^<div class="alert-banner" role="alert">/);
  expect(markup).toContain('인터넷에 연결되지 않았어요</b>14:28에 받은 정보예요.');
});

it('works with a title only', () => {
  expect(renderToStaticMarkup(titleOnly)).toMatch(/No update since 14:28<\/b><\/div><\/div>$/);
});

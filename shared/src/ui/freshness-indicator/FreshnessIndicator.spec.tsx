import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { checking, live, loading, stale } from './FreshnessIndicator.examples.js';

it.each([
  [live, '실시간 · 방금 바뀜', 'live'],
  [stale, '14:28 기준 · 4분 전', 'stale'],
  [checking, '확인 중', 'checking'],
  [loading, '불러오는 중', 'loading'],
])('carries its state for the dot and as text', (example, text, state) => {
  const markup = renderToStaticMarkup(example);
  expect(markup).toContain(`data-state="${state}"`);
  expect(markup).toContain(`<span>${text}</span>`);
});

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { fiveLanes, third } from './LaneTag.examples.js';

it('gives four lanes four shapes, and C an outlined square on every screen', () => {
  const shapes = [...renderToStaticMarkup(fiveLanes).matchAll(/data-shape="(\w+)"/g)].map(
    ([, shape]) => shape,
  );
  expect(shapes).toEqual(['square', 'ring', 'frame', 'disc', 'square']);
  expect(renderToStaticMarkup(third)).toBe('<span class="lane-tag" data-shape="frame">C</span>');
});

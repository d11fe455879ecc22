import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, it } from 'vitest';
import { createAsyncApiDocument } from './asyncapi-document.js';
import { createOpenApiDocument } from './openapi-document.js';

it.each([
  ['OpenAPI', createOpenApiDocument(), {}],
  // AsyncAPI cannot say that anyone may watch.
  ['AsyncAPI', createAsyncApiDocument(), { 'security-defined': 'off' }],
] as const)('a linter accepts the %s document', async (_, document, rules) => {
  const config = await createConfig({ extends: ['recommended'], rules });
  const problems = await lintFromString({ source: JSON.stringify(document), config });
  expect(
    problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`),
  ).toEqual([]);
});

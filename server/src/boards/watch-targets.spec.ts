import { WatchRequest } from '@hannun/shared/contract/schemas';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseWatchTargets } from './watch-targets.js';

const fitsSchema = new Ajv2020().compile(WatchRequest);

function isAccepted(request: unknown): boolean {
  try {
    parseWatchTargets(request);
    return true;
  } catch {
    return false;
  }
}

const plaza = { clinicId: 'plaza' };
const target = fc.oneof(
  fc.constantFrom<unknown>(plaza, { district: true }, { district: false }, { ...plaza, district: true }, {}),
  fc.string().map((clinicId) => ({ clinicId })),
  fc.jsonValue(),
);

it.each([0, 1, 100, 101])('watches %i clinics if the schema allows so many', (count) => {
  const request = Array.from({ length: count }, () => plaza);
  expect(isAccepted(request)).toBe(fitsSchema(request));
});

it('takes exactly the requests that fit the schema', () => {
  fc.assert(
    fc.property(fc.oneof(target, fc.array(target, { maxLength: 3 })), (request) => {
      expect(isAccepted(request)).toBe(fitsSchema(request));
    }),
    { numRuns: 1000 },
  );
});

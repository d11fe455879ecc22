import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commandDtos } from '../staff/command.dto.js';
import { isCertainlyValid } from './compiled-validators.js';

const tap = {
  id: '8c1f7d0a-93a4-4a54-a1b3-0d4a3f9bb1c2',
  clinicId: 'seongsu-station',
  at: '2026-11-24T09:00:00.000+09:00',
};
const good = [
  { ...tap, type: 'check-in', lane: 'pcr', party: 3, priority: true, token: 'x'.repeat(22), seq: 1 },
  { ...tap, type: 'call', lane: 'pcr', booth: '1' },
  { ...tap, type: 'leave', ticket: 'A027', reason: 'no-show' },
  { ...tap, type: 'open-booths', lane: 'pcr', booths: ['1', '2'] },
  { ...tap, type: 'last-number', lane: 'pcr', number: null },
  { ...tap, type: 'resume' },
] as const;

const instance = ({ type, ...fields }: (typeof good)[number]) =>
  Object.assign(new commandDtos[type](), { type, ...fields });

it.each(good)('accepts a valid $type without class-validator', (command) => {
  expect(isCertainlyValid(commandDtos[command.type], instance(command))).toBe(true);
});

it('never accepts what class-validator rejects', () => {
  const fields = [...new Set(good.flatMap((command) => Object.keys(command)))];
  const mutation = fc.tuple(
    fc.constantFrom(...good),
    fc.constantFrom(...fields, 'extra'),
    fc.oneof(
      fc.constantFrom(
        undefined,
        null,
        '',
        0,
        -1,
        1.5,
        true,
        [],
        ['1', ''],
        {},
        { toString: null },
        '2026-02-30T00:00:00Z',
      ),
      fc.anything(),
    ),
  );
  fc.assert(
    fc.property(mutation, ([command, field, value]) => {
      const read = Object.assign(instance(command), { [field]: value });
      const errors = validateSync(read, { whitelist: true, forbidNonWhitelisted: true });
      expect(isCertainlyValid(commandDtos[command.type], read) && errors.length > 0).toBe(false);
    }),
    { numRuns: 500 },
  );
});

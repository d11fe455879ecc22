import { expect, it } from 'vitest';
import { at } from '../queue/testing/scenario.js';
import { questionAtPlace } from './first-minutes.js';

const asked = (since: string | null, now: string) =>
  questionAtPlace(
    { question: 'no-taps' },
    { lane: 'pcr' },
    since === null ? {} : { pcr: { booth: '2', since: at(since) } },
    Date.parse(at(now)),
  );

it('asks nothing for ten minutes after somebody came to a place', () => {
  expect(asked('10:00', '10:00')).toBeNull();
  expect(asked('10:00', '10:09')).toBeNull();
  expect(asked('10:00', '10:10')).toBe('no-taps');
});

it('asks where no place was chosen, as in a count', () => {
  expect(asked(null, '10:00')).toBe('no-taps');
});

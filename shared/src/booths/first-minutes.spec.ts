import { expect, it } from 'vitest';
import { at } from '../queue/testing/scenario.js';
import { questionAtPlace } from './first-minutes.js';

const lineOf = (lane: string, ...counts: string[]) => ({
  lane,
  line: [1],
  startedAt: at('08:00'),
  recounts: counts.map((time) => ({ at: at(time), expected: 1, counted: 1 })),
});
const asked = (since: string | null, now: string, paired: string | null = null) =>
  questionAtPlace(
    { question: 'no-taps', hours: null, asOf: at(now), lanes: [] },
    lineOf('pcr'),
    {
      choices: since === null ? {} : { pcr: { booth: '2', since: at(since) } },
      pairedAt: paired && at(paired),
    },
    Date.parse(at(now)),
  )?.kind ?? null;

it('asks nothing for ten minutes after somebody came to a place', () => {
  expect(asked('10:00', '10:00')).toBeNull();
  expect(asked('10:00', '10:09')).toBeNull();
  expect(asked('10:00', '10:10')).toBe('no-taps');
});

it('asks nothing for ten minutes after pairing where no place is chosen, as in a count', () => {
  expect(asked(null, '10:00', '10:00')).toBeNull();
  expect(asked(null, '10:10', '10:00')).toBe('no-taps');
  expect(asked(null, '10:00')).toBe('no-taps');
});

it('asks to count the lines that are due, that in view first, and none that was counted', () => {
  const due = (pcr: string, rapid: string, choices = {}) => {
    const lanes = [lineOf('pcr', pcr), lineOf('rapid', rapid)] as const;
    const desk = { question: 'recount-due' as const, hours: null, asOf: at('12:30'), lanes };
    return (
      questionAtPlace(desk, lanes[0], { choices, pairedAt: null }, Date.parse(at('12:30')))?.lane.lane ?? null
    );
  };
  expect(due('10:20', '10:10')).toBe('pcr');
  expect(due('12:29', '10:10')).toBe('rapid');
  expect(due('12:29', '12:30')).toBeNull();
  expect(due('12:29', '10:10', { rapid: { booth: '4', since: at('12:25') } })).toBeNull();
});

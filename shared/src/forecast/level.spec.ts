import { expect, it } from 'vitest';
import { levelOf, steadyLevel } from './level.js';

const high = (minutes: number) => minutes * 60;

it.each([
  [0, 'relaxed'],
  [15, 'relaxed'],
  [16, 'normal'],
  [35, 'normal'],
  [36, 'busy'],
  [75, 'busy'],
  [76, 'packed'],
] as const)('a wait of up to %d minutes is %s', (minutes, level) => {
  expect(levelOf(high(minutes))).toBe(level);
});

it('uses a district’s own limits', () => {
  expect(levelOf(high(12), { relaxed: 10, normal: 20, busy: 30 })).toBe('normal');
});

it('changes only after two minutes more than three minutes beyond the limit', () => {
  const standing = steadyLevel(null, high(14), 0);
  expect(standing).toEqual({ level: 'relaxed', beyondSince: null });
  expect(steadyLevel(standing, high(17), 60)).toEqual(standing);
  const beyond = steadyLevel(standing, high(20), 60);
  expect(beyond).toEqual({ level: 'relaxed', beyondSince: 60 });
  expect(steadyLevel(beyond, high(20), 179).level).toBe('relaxed');
  expect(steadyLevel(beyond, high(20), 180)).toEqual({ level: 'normal', beyondSince: null });
  expect(steadyLevel(beyond, high(16), 120)).toEqual({ level: 'relaxed', beyondSince: null });
});

it('falls as slowly as it rises', () => {
  const busy = { level: 'busy', beyondSince: null } as const;
  expect(steadyLevel(busy, high(34), 0)).toEqual(busy);
  expect(steadyLevel(busy, high(31), 0)).toEqual({ level: 'busy', beyondSince: 0 });
});

import { expect, it } from 'vitest';
import { levelForWait, stabilizeLevel } from './level.js';

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
  expect(levelForWait(high(minutes))).toBe(level);
});

it('uses a district’s own limits', () => {
  expect(levelForWait(high(12), { relaxed: 10, normal: 20, busy: 30 })).toBe('normal');
});

it('changes only after two minutes more than three minutes beyond the limit', () => {
  const standing = stabilizeLevel(null, high(14), 0);
  expect(standing).toEqual({ level: 'relaxed', beyondSinceSeconds: null });
  expect(stabilizeLevel(standing, high(17), 60)).toEqual(standing);
  const beyond = stabilizeLevel(standing, high(20), 60);
  expect(beyond).toEqual({ level: 'relaxed', beyondSinceSeconds: 60 });
  expect(stabilizeLevel(beyond, high(20), 179).level).toBe('relaxed');
  expect(stabilizeLevel(beyond, high(20), 180)).toEqual({ level: 'normal', beyondSinceSeconds: null });
  expect(stabilizeLevel(beyond, high(16), 120)).toEqual({ level: 'relaxed', beyondSinceSeconds: null });
});

it('falls as slowly as it rises', () => {
  const busy = { level: 'busy', beyondSinceSeconds: null } as const;
  expect(stabilizeLevel(busy, high(34), 0)).toEqual(busy);
  expect(stabilizeLevel(busy, high(31), 0)).toEqual({ level: 'busy', beyondSinceSeconds: 0 });
});

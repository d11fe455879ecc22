import { expect, it } from 'vitest';
import { getAtPath, setAtPath } from './json-path.js';

const clinic = { name: { ko: '광장' }, lanes: [{ code: 'A' }, { code: 'B' }] };

it('finds the value at a path, or none', () => {
  expect(getAtPath(clinic, 'lanes.1.code')).toBe('B');
  expect(getAtPath(clinic, 'lanes.7.code')).toBeUndefined();
  expect(getAtPath(null, 'name.ko')).toBeUndefined();
});

it('replaces a value and keeps everything else identical', () => {
  const next = setAtPath(clinic, 'lanes.1.code', 'C');
  expect(next).toEqual({ ...clinic, lanes: [{ code: 'A' }, { code: 'C' }] });
  expect(getAtPath(next, 'lanes.0')).toBe(clinic.lanes[0]);
  expect(clinic.lanes[1]?.code).toBe('B');
});

it('creates missing parents, and removes a value', () => {
  expect(setAtPath(clinic, 'notice.ko', '안내')).toMatchObject({ notice: { ko: '안내' } });
  expect(setAtPath({ name: 1, levels: 2 }, 'levels', undefined)).toEqual({ name: 1 });
});

import { randomBytes, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { weaknessOf } from './secret-strength.js';

it.each([
  'replace-with-a-long-random-text',
  'replace-with-a-password',
  'change-me-change-me-change-me',
  'CHANGE_ME_CHANGE_ME_CHANGE_ME',
  'your-admin-token-here',
  'an-office-token-of-the-tests',
  'admin-token-admin-token-2026',
  'set ADMIN_TOKEN to a long random text',
  'supersecretadmintoken',
  'a-very-long-secret-token-for-the-hannun-server-in-production',
  'correct-horse-battery-staple',
  'CorrectHorseBatteryStaple2026!',
  'Seongdong20261129Hannun!Office',
  '성동구보건소첫열쇠를여기에적는다',
  'P@ssw0rd-P@ssw0rd-12345678',
  'hunter2',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  'abcabcabcabcabcabcabcabcabcabc',
  'Xk9!Xk9!Xk9!Xk9!Xk9!Xk9!Xk9!',
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789abcdef0123456789abcdef',
  '11112222333344445555666677778888',
  'deadbeefdeadbeefdeadbeefdeadbeef',
  '00000000-0000-0000-0000-000000000000',
  'qwertyuiopasdfghjklzxcvbnm123456',
  '1q2w3e4r5t6y7u8i9o0p1q2w3e4r5t6y',
  'a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6',
  '010-1234-5678-010-8765-4321',
])('refuses "%s"', (secret) => {
  expect(weaknessOf(secret)).toMatch(/^(too short|a placeholder or a usual word|too easy to guess)$/);
});

it.each<[string, () => string]>([
  ['openssl rand -hex 16', () => randomBytes(16).toString('hex')],
  ['openssl rand -hex 32', () => randomBytes(32).toString('hex')],
  ['openssl rand -base64 32', () => randomBytes(32).toString('base64')],
  ['uuidgen', randomUUID],
  ['the first start', () => randomBytes(24).toString('base64url')],
])('takes every one of 200 secrets of %s', (_, make) => {
  const refused = Array.from({ length: 200 }, make).filter((secret) => weaknessOf(secret) !== null);
  expect(refused).toEqual([]);
});

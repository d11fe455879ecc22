import type { ErrorCode } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { findAnswerProblem } from './answer-problems.js';

const jsonHeader = (name: string): string | null => (name === 'content-type' ? 'application/json' : null);

const refuse = (route: string, status: number, code: ErrorCode, header = jsonHeader) => {
  const [method = '', path = ''] = route.split(' ');
  const text = JSON.stringify({ error: { code, message: 'What happened.' } });
  const url = `http://hannun.test/api/v1${path}`;
  return findAnswerProblem({ method, url, status, header, text, sent: null });
};

it.each([
  ['POST /commands', 404, 'unknown-lane'],
  ['POST /commands', 404, 'unknown-ticket'],
  ['POST /commands', 409, 'nobody-waiting'],
  ['POST /commands', 409, 'out-of-sequence'],
  ['POST /commands', 413, 'invalid'],
  ['POST /commands', 426, 'client-too-old'],
  ['POST /commands', 501, 'server-too-old'],
  ['PATCH /admin/devices/nope', 404, 'invalid'],
  ['DELETE /admin/devices/nope', 404, 'invalid'],
  ['DELETE /admin/sessions/nope', 404, 'invalid'],
  ['PATCH /admin/accounts/nope', 404, 'invalid'],
  ['PATCH /admin/screens/nope', 400, 'invalid'],
  ['POST /admin/sign-in/passkey/options', 403, 'forbidden'],
] as const)('%s is described to be refused with %i %s', (route, status, code) => {
  expect(refuse(route, status, code)).toBeNull();
});

it('notices a status that the route does not have', () => {
  expect(refuse('GET /push-key', 409, 'conflict')).toContain('no such status is described');
});

it('notices a code that the status does not have', () => {
  expect(refuse('POST /commands', 409, 'lane-in-use')).toContain('"lane-in-use" is not described');
  expect(refuse('PATCH /admin/screens/nope', 404, 'invalid')).toContain('"invalid" is not described');
});

it('notices headers that are not described, and missing ones', () => {
  const withEtag = () => '"of-the-answer"';
  expect(refuse('GET /push-key', 429, 'rate-limited', withEtag)).toContain('ETag is not described');
  const unchanged = (path: string, etag: string | null) =>
    findAnswerProblem({
      ...{ method: 'GET', url: `http://hannun.test/api/v1${path}`, status: 304 },
      ...{ header: (name) => (name === 'ETag' ? etag : null), text: '', sent: null },
    });
  expect(unchanged('/clinics', null)).toContain('without the header ETag');
  expect(unchanged('/clinics', '"aaaaaaaaaaaaaaaaaaaaaa"')).toBeNull();
  expect(unchanged('/clinics/Plaza', '"aaaaaaaaaaaaaaaaaaaaaa"')).toContain('must match pattern');
});

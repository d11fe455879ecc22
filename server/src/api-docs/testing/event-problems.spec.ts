import type { ErrorCode } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { createAsyncApiDocument } from '../asyncapi-document.js';
import { createDocumentCheck } from './document-check.js';
import { findEventProblem } from './event-problems.js';

const check = createDocumentCheck(createAsyncApiDocument());

it('says what a socket presents when it connects', () => {
  const connect = (channel: string) => (auth: object) =>
    check(`/channels/${channel}/messages/connect/payload`, auth);
  const viewer = connect('viewers');
  expect([viewer({}), viewer({ protocol: 1 })]).toEqual([null, null]);
  expect(viewer({ protocol: 'newest' })).toContain('must be integer');
  const tablet = connect('staff');
  expect([tablet({}), tablet({ protocol: 1, token: 'of-its-pairing' })]).toEqual([null, null]);
  expect(tablet({ token: 7 })).toContain('must be string');
});

const refuse = (namespace: string, code: ErrorCode) =>
  findEventProblem({
    ...{ namespace, event: 'connect_error', kind: 'Push' },
    payload: { message: 'What happened.', data: { code, message: 'What happened.' } },
  });

it('notices a socket that is refused for a reason that is not described', () => {
  expect([refuse('/', 'client-too-old'), refuse('/staff', 'unauthenticated')]).toEqual([null, null]);
  expect(refuse('/', 'unauthenticated')).toContain('must be equal to one of the allowed values');
  expect(refuse('/staff', 'conflict')).toContain('must be equal to one of the allowed values');
});

import { expect, it } from 'vitest';
import { findAnswerProblem } from './answer-problems.js';
import { findEventProblem } from './event-problems.js';

const accept = (result: object) => ({ ok: true, version: 1, result });

const overSocket = (type: string, result: object) =>
  findEventProblem({
    ...{ namespace: '/staff', event: 'command', kind: 'Ack' },
    payload: accept(result),
    request: { type },
  });

const jsonHeader = (name: string): string | null => (name === 'content-type' ? 'application/json' : null);

const overHttp = (type: string, result: object) =>
  findAnswerProblem({
    ...{ method: 'POST', url: 'http://hannun.test/api/v1/commands', status: 200 },
    header: jsonHeader,
    text: JSON.stringify(accept(result)),
    sent: JSON.stringify({ type }),
  });

it.each([overSocket, overHttp])('a command is answered with its own result: %o', (answer) => {
  expect(answer('call', { ticket: 'A001' })).toBeNull();
  expect(answer('recall', { ticket: 'A001' })).toBeNull();
  expect(answer('resume', {})).toBeNull();
  expect(answer('check-in', {})).toContain("must have required property 'token'");
  expect(answer('check-in', { ticket: 'A001' })).toContain('the result of "check-in"');
  expect(answer('resume', { ticket: 'A001' })).toContain('the result of "resume"');
});

it('a slip is answered with the result of what its holder asked', () => {
  const leave = (result: object) =>
    findAnswerProblem({
      ...{ method: 'POST', url: 'http://hannun.test/api/v1/tickets/abcdefghijk/leave', status: 200 },
      header: jsonHeader,
      text: JSON.stringify(accept(result)),
      sent: null,
    });
  expect(leave({ ticket: 'A001' })).toBeNull();
  expect(leave({})).toContain("must have required property 'ticket'");
});

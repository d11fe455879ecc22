import { deskElement } from '../testing/desk-element.js';
import { callMismatchDesk, emptyDesk, mixedDesk } from '../testing/desk-fixtures.js';

export const nothingDone = deskElement({ desk: emptyDesk });
export const oldAction = deskElement({ desk: mixedDesk });
/** Another booth called the ticket this button named. */
export const callMismatch = deskElement({
  desk: callMismatchDesk,
  view: { callMismatch: { command: 'call-1', expected: 'A002', called: 'A001' } },
});

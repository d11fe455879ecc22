import type { ReactNode } from 'react';
import { boardOfDesk } from '../desk/desk-saying.js';
import { deskElement } from '../testing/desk-element.js';
import { answeredDesk, busyDesk, emptyDesk, mixedDesk, rollDesk } from '../testing/desk-fixtures.js';
import type { OpenDialog } from './open-dialog.js';

const withDialog = (shown: typeof busyDesk, dialog: OpenDialog): ReactNode =>
  deskElement({ desk: shown, dialog });

export const checkIn = withDialog(busyDesk, { dialog: 'arrival' });
export const tearOff = withDialog(rollDesk, { dialog: 'tear-off' });
export const recount = withDialog(busyDesk, { dialog: 'recount' });
export const line = withDialog(mixedDesk, { dialog: 'line' });
export const answeredLine = withDialog(answeredDesk, { dialog: 'line' });
export const answeredTicket = withDialog(answeredDesk, { dialog: 'ticket', ticket: 'A001' });
export const emptyLine = withDialog(emptyDesk, { dialog: 'line' });
export const waiting = withDialog(mixedDesk, { dialog: 'ticket', ticket: 'A008' });
export const inService = withDialog(mixedDesk, { dialog: 'ticket', ticket: 'A006' });
export const missing = withDialog(mixedDesk, { dialog: 'ticket', ticket: 'A001' });
export const gone = withDialog(mixedDesk, { dialog: 'ticket', ticket: 'A007' });
export const unknownTicket = withDialog(mixedDesk, { dialog: 'ticket', ticket: 'A099' });
export const slip = deskElement({
  desk: mixedDesk,
  board: boardOfDesk(mixedDesk),
  dialog: { dialog: 'slip', ticket: 'A008' },
});
export const unsavedSlip = withDialog(busyDesk, { dialog: 'slip', ticket: 'A002' });
export const lostSlip = withDialog(mixedDesk, { dialog: 'slip', ticket: 'A006' });
export const resultTime = withDialog(mixedDesk, { dialog: 'result-time', ticket: 'A006' });
export const pause = withDialog(busyDesk, { dialog: 'pause' });
export const closeIntake = withDialog(busyDesk, { dialog: 'close-intake' });
export const more = withDialog(mixedDesk, { dialog: 'more' });
export const booths = withDialog(busyDesk, { dialog: 'booths' });
export const lastNumber = withDialog(mixedDesk, { dialog: 'last-number' });
export const notice = withDialog(busyDesk, { dialog: 'notice' });
export const history = withDialog(mixedDesk, { dialog: 'history' });
export const settings = withDialog(busyDesk, { dialog: 'settings' });

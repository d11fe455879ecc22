import type { ReactNode } from 'react';
import { answeredDesk, busyDesk, desk, emptyDesk, mixedDesk, rollDesk } from '../testing/stage.js';
import type { Open } from './open.js';

const over = (shown: typeof busyDesk, open: Open): ReactNode => desk({ desk: shown, open });

export const arrival = over(busyDesk, { dialog: 'arrival' });
export const tearOff = over(rollDesk, { dialog: 'tear-off' });
export const recount = over(busyDesk, { dialog: 'recount' });
export const line = over(mixedDesk, { dialog: 'line' });
export const answeredLine = over(answeredDesk, { dialog: 'line' });
export const answeredTicket = over(answeredDesk, { dialog: 'ticket', ticket: 'A001' });
export const emptyLine = over(emptyDesk, { dialog: 'line' });
export const waiting = over(mixedDesk, { dialog: 'ticket', ticket: 'A008' });
export const served = over(mixedDesk, { dialog: 'ticket', ticket: 'A006' });
export const missing = over(mixedDesk, { dialog: 'ticket', ticket: 'A001' });
export const gone = over(mixedDesk, { dialog: 'ticket', ticket: 'A007' });
export const away = over(mixedDesk, { dialog: 'ticket', ticket: 'A099' });
export const slip = over(mixedDesk, { dialog: 'slip', ticket: 'A008' });
export const unsavedSlip = over(busyDesk, { dialog: 'slip', ticket: 'A002' });
export const lostSlip = over(mixedDesk, { dialog: 'slip', ticket: 'A006' });
export const pause = over(busyDesk, { dialog: 'pause' });
export const closeIntake = over(busyDesk, { dialog: 'close-intake' });
export const more = over(mixedDesk, { dialog: 'more' });
export const booths = over(busyDesk, { dialog: 'booths' });
export const lastNumber = over(mixedDesk, { dialog: 'last-number' });
export const notice = over(busyDesk, { dialog: 'notice' });
export const history = over(mixedDesk, { dialog: 'history' });
export const settings = over(busyDesk, { dialog: 'settings' });

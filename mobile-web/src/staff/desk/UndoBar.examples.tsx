import { busyDesk, desk, emptyDesk, mixedDesk, overtakenDesk } from '../testing/stage.js';

export const untouched = desk({ desk: emptyDesk });
export const lately = desk({ desk: busyDesk });
export const longAgo = desk({ desk: mixedDesk });
/** Another booth called the ticket this button named. */
export const calledOther = desk({
  desk: overtakenDesk,
  view: { calledOther: { command: 'call-1', said: 'A002', called: 'A001' } },
});

import type { Command } from '@hannun/shared';
import type { OutboxEntry } from '@hannun/shared/outbox';
import { answeredDesk, busyDesk, closedDesk, desk, emptyDesk } from '../testing/stage.js';

const command: Command = {
  type: 'call',
  id: 'call-1',
  clinicId: 'seongdong',
  at: '2026-11-23T01:00:00.000Z',
  lane: 'pcr',
  booth: '1',
};
const kept: OutboxEntry = { command, order: 1, state: 'queued' };
const turnedDown: OutboxEntry = {
  command,
  order: 1,
  state: 'refused',
  error: { code: 'nobody-waiting', message: 'Nobody is waiting.' },
};

export const busy = desk({ desk: busyDesk });
export const answered = desk({ desk: answeredDesk });
export const empty = desk({ desk: emptyDesk });
export const closed = desk({ desk: closedDesk });
export const offline = desk({ desk: busyDesk, view: { link: 'offline', outbox: [kept] } });
export const refused = desk({ desk: busyDesk, view: { outbox: [turnedDown] } });
export const wrongClock = desk({ desk: busyDesk, view: { clockOffset: 180_000 } });
export const forgetful = desk({ desk: busyDesk, view: { forgetful: true } });

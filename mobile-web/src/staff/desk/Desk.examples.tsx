import type { Command } from '@hannun/shared/contract';
import type { OutboxEntry } from '@hannun/shared/outbox';
import { deskElement } from '../testing/desk-element.js';
import { answeredDesk, busyDesk, closedDesk, emptyDesk } from '../testing/desk-fixtures.js';

const command: Command = {
  type: 'call',
  id: 'call-1',
  clinicId: 'seongdong',
  at: '2026-11-23T01:00:00.000Z',
  lane: 'pcr',
  booth: '1',
};
const unsentTap: OutboxEntry = { command, order: 1, state: 'queued' };
const rejectedTap: OutboxEntry = {
  command,
  order: 1,
  state: 'refused',
  error: { code: 'nobody-waiting', message: 'Nobody is waiting.' },
};

export const busy = deskElement({ desk: busyDesk });
export const answered = deskElement({ desk: answeredDesk });
export const empty = deskElement({ desk: emptyDesk });
export const closed = deskElement({ desk: closedDesk });
export const offline = deskElement({ desk: busyDesk, view: { connection: 'offline', outbox: [unsentTap] } });
export const rejected = deskElement({ desk: busyDesk, view: { outbox: [rejectedTap] } });
export const wrongClock = deskElement({ desk: busyDesk, view: { clockOffsetMs: 180_000 } });
export const storageBlocked = deskElement({ desk: busyDesk, view: { storageTrouble: 'blocked' } });
export const storageFull = deskElement({ desk: busyDesk, view: { storageTrouble: 'full' } });

import type { BoothChoices } from '@hannun/shared/booths';
import type { Desk } from '@hannun/shared/contract';
import { deskElement } from '../testing/desk-element.js';
import { busyDesk, callMismatchDesk, finishedElsewhereDesk } from '../testing/desk-fixtures.js';

const since = '2026-11-22T22:00:00.000Z';
export const standingAt = (booth: string | null): BoothChoices => ({ pcr: { booth, since } });
/** The other tablet stands at booth 1. */
export const heldDesk: Desk = {
  ...busyDesk,
  holders: [{ device: 'tablet-2', lane: 'pcr', booth: '1', since: '2026-11-23T00:30:00.000Z' }],
  devices: { 'tablet-2': '채취실' },
};

export const unasked = deskElement({ desk: heldDesk, view: { boothChoices: {} } });
export const reception = deskElement({ desk: busyDesk, view: { boothChoices: standingAt(null) } });
export const twoRooms = deskElement({ desk: callMismatchDesk });
export const emptyRoom = deskElement({ desk: busyDesk, view: { boothChoices: standingAt('2') } });
export const takenOver = deskElement({ desk: heldDesk });
export const finishedElsewhere = deskElement({ desk: finishedElsewhereDesk });

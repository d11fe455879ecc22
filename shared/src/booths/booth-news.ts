import type { Desk, HistoryEntry } from '../contract/desk.js';
import { isResidentDevice } from '../queue/resident-device.js';
import type { BoothChoices } from './booth-choices.js';
import { ticketNameIn } from './ticket-name.js';

/** What another tablet did at this tablet's booth. */
export type BoothNews = {
  command: string;
  device: string;
  at: string;
  booth: string;
  /** `other`: whatever else took the person out of the booth. */
  did: 'call' | 'check-out' | 'leave' | 'move' | 'close-booth' | 'other';
  /** Who sat in the booth; `null`: the booth itself was closed. */
  ticket: string | null;
};

/** Newest first, since the booth was chosen here. */
export const boothNews = (desk: Desk, choices: BoothChoices, device: string): BoothNews[] =>
  desk.history
    .filter((entry) => !entry.undone && isAnotherTablet(entry.device, device))
    .flatMap((entry) =>
      Object.entries(choices).flatMap(([lane, { booth, since }]) =>
        booth !== null && Date.parse(entry.at) > Date.parse(since)
          ? newsFor(desk, entry, { lane, booth })
          : [],
      ),
    )
    .filter((news, index, all) => all.findIndex(({ command }) => command === news.command) === index);

/** What ends by itself, and what residents do, has no tablet behind it. */
const isAnotherTablet = (actor: string, device: string): boolean =>
  actor !== '' && actor !== device && !isResidentDevice(actor);

function newsFor(desk: Desk, entry: HistoryEntry, own: { lane: string; booth: string }): BoothNews[] {
  const { command, device, at } = entry;
  const shared = { command, device, at, booth: own.booth };
  const ended = entry.tickets.find(
    ({ ticket }) => ticket?.status === 'in-service' && ticket.booth === own.booth,
  );
  if (ended) return [{ ...shared, did: deedOf(entry.type), ticket: ticketNameIn(desk, ended) }];
  return closes(desk, entry, own) ? [{ ...shared, did: 'close-booth', ticket: null }] : [];
}

const deeds: ReadonlyMap<string, BoothNews['did']> = new Map([
  ['call', 'call'],
  ['check-out', 'check-out'],
  ['leave', 'leave'],
  ['move', 'move'],
  ['send', 'move'],
]);
const deedOf = (type: string): BoothNews['did'] => deeds.get(type) ?? 'other';

const closes = (desk: Desk, { type, lanes }: HistoryEntry, own: { lane: string; booth: string }): boolean =>
  type === 'open-booths' &&
  lanes.some(({ lane, settings }) => lane === own.lane && settings.openBooths.includes(own.booth)) &&
  desk.lanes.some(({ lane, openBooths }) => lane === own.lane && !openBooths.includes(own.booth));

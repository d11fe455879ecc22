import { type BoothChoices, standingIn, ticketNameIn } from '@hannun/shared/booths';
import {
  type Desk,
  type HistoryEntry,
  type PrintedTicket,
  type PrintRequest,
  type PrintState,
  parseTicketId,
} from '@hannun/shared/contract';

const attempts = 3;
const requestTimeoutMs = 5_000;

/**
 * Asks the clinic's receipt printer for a slip, under one id, so that an answer that was lost prints nothing twice.
 * Resolves to `false` if the server could not be told.
 */
export async function requestPrint(request: PrintRequest): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt += 1) if (await post(request)) return true;
  return false;
}

const post = (request: PrintRequest): Promise<boolean> =>
  fetch('/api/v1/print-jobs', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(requestTimeoutMs),
  }).then(
    ({ ok }) => ok,
    () => false,
  );

/** The last time this ticket's slip was sent to the receipt printer. */
export const lastPrintOf = (
  { prints = [] }: { prints?: Desk['prints'] | undefined },
  ticket: string,
): PrintedTicket | undefined => prints.findLast((print) => print.ticket === ticket);

type TroubledPrint = PrintedTicket & { state: Exclude<PrintState, 'printed' | 'queued'> };

/** Slips about which somebody has to do something, newest first; a later print of a ticket settles the earlier. */
export const troubledPrints = (desk: Pick<Desk, 'prints'>): TroubledPrint[] =>
  (desk.prints ?? [])
    .filter(isTroubled)
    .filter(({ isSeen }) => !isSeen)
    .filter((print) => lastPrintOf(desk, print.ticket) === print)
    .reverse();

const isTroubled = (print: PrintedTicket): print is TroubledPrint =>
  print.state !== 'printed' && print.state !== 'queued';

type Tablet = { deviceId: string; choices: BoothChoices };

/**
 * Whether the slip's holder stood at this tablet: it gave the number, or is reception of the number's lane. Every tablet
 * is asked about a number of which nobody knows who gave it.
 */
export function isPrintOfTablet(
  desk: Desk,
  { ticket }: PrintedTicket,
  { deviceId, choices }: Tablet,
): boolean {
  const lane = desk.lanes.find(({ code }) => code === parseTicketId(ticket)?.code);
  if (lane && standingIn(choices, lane).at === 'reception') return true;
  const givesIt = ({ type, undone, tickets: [given] }: HistoryEntry) =>
    type === 'check-in' && !undone && given !== undefined && ticketNameIn(desk, given) === ticket;
  const giver = desk.history.find(givesIt)?.device;
  return giver === undefined || giver === deviceId;
}

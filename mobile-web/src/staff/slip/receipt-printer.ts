import type { Desk, PrintedTicket, PrintRequest } from '@hannun/shared/contract';

const attempts = 3;
const requestTimeoutMs = 5_000;

/** Asks the clinic's receipt printer for a slip. Resolves to `false` if the server could not be told. */
export async function requestPrint(ticket: string): Promise<boolean> {
  // The same id each time, so that an answer that was lost prints nothing twice.
  const request: PrintRequest = { id: crypto.randomUUID(), ticket };
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
  { prints = [] }: Pick<Desk, 'prints'>,
  ticket: string,
): PrintedTicket | undefined => prints.findLast((print) => print.ticket === ticket);

/** Slips about which somebody has to do something, newest first; a later print of a ticket settles the earlier. */
export const troubledPrints = (desk: Pick<Desk, 'prints'>): PrintedTicket[] =>
  (desk.prints ?? [])
    .filter((print) => print.state !== 'printed' && print.state !== 'queued')
    .filter((print) => lastPrintOf(desk, print.ticket) === print)
    .reverse();

import { isPlainNumber, parseTicketId, ticketId } from './ticket-id.js';

/**
 * Runs that rise by one are shortened: `27,28,29,45` becomes `27-29,45`; guests and those of a tablet's own series
 * keep their letters: `27,B007,AK07,28`.
 */
export function encodeWaitingNumbers(code: string, numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run.last + 1 && isPlainNumber(number)) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs
    .map(({ first, last }) => {
      if (!isPlainNumber(first)) return ticketId(code, first);
      return first === last ? `${first}` : `${first}-${last}`;
    })
    .join(',');
}

/** The names of those in a lane's line. Throws a RangeError on malformed text. */
export function decodeWaitingNumbers(code: string, line: string): string[] {
  if (line === '') return [];
  return line.split(',').flatMap((run) => {
    if (parseTicketId(run)) return run;
    const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(run) ?? [];
    const length = Number(last) - Number(first) + 1;
    if (!(length >= 1)) throw new RangeError(`Not a run of ticket numbers: "${run}"`);
    return Array.from({ length }, (_, index) => ticketId(code, Number(first) + index));
  });
}

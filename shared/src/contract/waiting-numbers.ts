/** Runs that rise by one are shortened: `27,28,29,45` becomes `27-29,45`. */
export function encodeWaitingNumbers(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}

/** Throws a RangeError on malformed text. */
export function decodeWaitingNumbers(line: string): number[] {
  if (line === '') return [];
  return line.split(',').flatMap((run) => {
    const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(run) ?? [];
    const length = Number(last) - Number(first) + 1;
    if (!(length >= 1)) throw new RangeError(`Not a run of ticket numbers: "${run}"`);
    return Array.from({ length }, (_, index) => Number(first) + index);
  });
}

/**
 * Delivers a value at once, then for `intervalMs()` ms keeps only the newest, which is delivered at the end.
 * With 0 ms every value is delivered.
 */
export function newestInTime<Told>(take: (told: Told) => void, rest: () => number): (told: Told) => void {
  let newest: { told: Told } | null = null;
  let isResting = false;
  const hear = (told: Told): void => {
    if (isResting) {
      newest = { told };
      return;
    }
    take(told);
    const time = rest();
    if (time === 0) return;
    isResting = true;
    setTimeout(wake, time);
  };
  const wake = (): void => {
    isResting = false;
    const missed = newest;
    newest = null;
    if (missed) hear(missed.told);
  };
  return hear;
}

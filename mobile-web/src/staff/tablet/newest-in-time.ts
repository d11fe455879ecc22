/**
 * Takes what is told, and then rests for as long as `rest` says (milliseconds): of all that is told meanwhile only the
 * newest is taken, when the rest is over. Without a rest each is taken at once.
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

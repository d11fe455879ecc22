/** Between two looks for a new build (milliseconds). */
const lookPeriod = 60_000;
/** Between two looks whether the screen has become idle (milliseconds). */
const idlePeriod = 1_000;
/** All screens of a district must not come back in the same second (milliseconds). */
const spread = 20_000;

type FreshStartParts = {
  own: string;
  served: () => Promise<string | null>;
  isBusy: () => boolean;
  reload: () => void;
  chance?: () => number;
};

/** Loads the page anew, when that is wanted and nobody is being called. */
export type FreshStart = { want: () => void; close: () => void };

/** Watches for a new build; `want` asks for a fresh start at the next idle moment. */
export function createFreshStart({
  own,
  served,
  isBusy,
  reload,
  chance = Math.random,
}: FreshStartParts): FreshStart {
  let waiting: ReturnType<typeof setInterval> | undefined;
  let delay: ReturnType<typeof setTimeout> | undefined;
  const want = () => {
    waiting ??= setInterval(() => {
      if (!isBusy()) reload();
    }, idlePeriod);
  };
  const look = async () => {
    const now = await served();
    if (now && now !== own) delay ??= setTimeout(want, chance() * spread);
  };
  // While developing a page has no build, and the tools themselves bring what is new.
  const looking = own === '' ? undefined : setInterval(() => void look(), lookPeriod);
  return {
    want,
    close() {
      clearInterval(looking);
      clearInterval(waiting);
      clearTimeout(delay);
    },
  };
}

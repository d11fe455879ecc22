const lookPeriod = 60_000;
const idlePeriod = 1_000;
/** A district's screens must not all return in the same second. */
const spread = 20_000;

type FreshStartParts = {
  own: string;
  served: () => Promise<string | null>;
  isBusy: () => boolean;
  reload: () => void;
  chance?: () => number;
};

/** Reloads the page on request, once nobody is being called. */
export type FreshStart = { want: () => void; close: () => void };

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
  // In development there is no build id, and the dev server reloads by itself.
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

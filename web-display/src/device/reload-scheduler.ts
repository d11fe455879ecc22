const buildCheckMs = 60_000;
const idleCheckMs = 1_000;
/** A district's screens must not all return in the same second. */
const reloadSpreadMs = 20_000;

type ReloadSchedulerOptions = {
  currentBuild: string;
  fetchServedBuild: () => Promise<string | null>;
  isBusy: () => boolean;
  reload: () => void;
  random?: () => number;
};

/** Reloads the page on request, once nobody is being called. */
export type ReloadScheduler = { request: () => void; close: () => void };

export function createReloadScheduler({
  currentBuild,
  fetchServedBuild,
  isBusy,
  reload,
  random = Math.random,
}: ReloadSchedulerOptions): ReloadScheduler {
  let idleTimer: ReturnType<typeof setInterval> | undefined;
  let delayTimer: ReturnType<typeof setTimeout> | undefined;
  const request = () => {
    idleTimer ??= setInterval(() => {
      if (!isBusy()) reload();
    }, idleCheckMs);
  };
  const checkBuild = async () => {
    const servedBuild = await fetchServedBuild();
    if (servedBuild && servedBuild !== currentBuild)
      delayTimer ??= setTimeout(request, random() * reloadSpreadMs);
  };
  // In development there is no build id, and the dev server reloads by itself.
  const buildTimer = currentBuild === '' ? undefined : setInterval(() => void checkBuild(), buildCheckMs);
  return {
    request,
    close() {
      clearInterval(buildTimer);
      clearInterval(idleTimer);
      clearTimeout(delayTimer);
    },
  };
}

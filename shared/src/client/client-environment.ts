import { reloadOnce } from './reload-once.js';

/** What a client learns from where it runs. */
export type ClientEnvironment = {
  /** Whether nobody can see the page now. */
  isHidden: () => boolean;
  /** Calls back when the page was hidden or shown, or the network returned; the function answered ends that. */
  onChange: (listener: () => void) => () => void;
  /** Fetches a page anew that is too old for its server. */
  reload: () => void;
};

/** A page in a browser. */
export const browserPage: ClientEnvironment = {
  isHidden: () => document.visibilityState === 'hidden',
  onChange(listener) {
    addEventListener('online', listener);
    document.addEventListener('visibilitychange', listener);
    return () => {
      removeEventListener('online', listener);
      document.removeEventListener('visibilitychange', listener);
    };
  },
  reload: reloadOnce,
};

/** A process without a page: always looked at, and told of no network. */
export const withoutPage: ClientEnvironment = {
  isHidden: () => false,
  onChange: () => () => undefined,
  reload: () => undefined,
};

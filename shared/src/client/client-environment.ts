import { reloadOnce } from './reload-once.js';

export type ClientEnvironment = {
  isHidden: () => boolean;
  onChange: (listener: () => void) => () => void;
  reload: () => void;
};

export const browserEnvironment: ClientEnvironment = {
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

export const headlessEnvironment: ClientEnvironment = {
  isHidden: () => false,
  onChange: () => () => undefined,
  reload: () => undefined,
};

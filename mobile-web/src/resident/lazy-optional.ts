import { type ComponentType, lazy } from 'react';

/** A component loaded on first use; renders nothing if it cannot be fetched. */
export const lazyOptional = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await load() };
    } catch {
      // Offline and not cached: the page is complete without it.
      return { default: () => null };
    }
  });

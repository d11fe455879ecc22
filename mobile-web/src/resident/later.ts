import { type ComponentType, lazy } from 'react';

/** A component loaded on first use; renders nothing if it cannot be fetched. */
export const later = <Needs extends object>(load: () => Promise<ComponentType<Needs>>) =>
  lazy(async (): Promise<{ default: ComponentType<Needs> }> => {
    try {
      return { default: await load() };
    } catch {
      // Offline and not cached: the page is complete without it.
      return { default: () => null };
    }
  });

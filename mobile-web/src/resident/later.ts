import { type ComponentType, lazy } from 'react';

/** A part fetched when it is first shown; without a network nothing stands in its place. */
export const later = <Needs extends object>(load: () => Promise<ComponentType<Needs>>) =>
  lazy(async (): Promise<{ default: ComponentType<Needs> }> => {
    try {
      return { default: await load() };
    } catch {
      // No network and no offline copy yet; the page it belongs to is whole without it.
      return { default: () => null };
    }
  });

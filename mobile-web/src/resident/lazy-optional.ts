import { type ComponentType, lazy } from 'react';

/** A component loaded on first use; offline and not cached, `fallback` is shown, by default nothing. */
export const lazyOptional = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: ComponentType<Props> = () => null,
) => lazy(async () => ({ default: await load().catch(() => fallback) }));

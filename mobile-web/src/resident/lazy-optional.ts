import { type ComponentType, lazy } from 'react';
import { loadPageMessages } from './language/languages.js';

/** A component loaded on first use; offline and not cached, `fallback` is shown, by default nothing. */
export const lazyOptional = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: ComponentType<Props> = () => null,
) =>
  lazy(async () => {
    const loaded = Promise.all([load(), loadPageMessages()]).then(([component]) => component);
    return { default: await loaded.catch(() => fallback) };
  });

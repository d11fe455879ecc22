import { vi } from 'vitest';

let last: Promise<unknown> = Promise.resolve();

/** A fresh copy of the server's modules: what a mutant replaces in it, no other server sees. */
export function importServer() {
  // In sequence, because the copies share one registry while they are loaded.
  const imported = last.then(loadModules);
  last = imported.catch(() => undefined);
  return imported;
}

export type ServerModules = Awaited<ReturnType<typeof loadModules>>;

async function loadModules() {
  vi.resetModules();
  return {
    core: await import('../../server/src/core/config.js'),
    app: await import('../../server/src/create-app.js'),
    boards: await import('../../server/src/boards/boards.service.js'),
    commandBatcher: await import('../../server/src/commands/command-batcher.js'),
    commandDecider: await import('../../server/src/commands/command-decider.js'),
    forecasts: await import('../../server/src/forecast/forecasts.service.js'),
    logAppender: await import('../../server/src/event-log/log-appender.js'),
    logLossDetection: await import('../../server/src/clinic-day/log-loss-detection.js'),
    projection: await import('../../server/src/clinic-day/clinic-day-projection.js'),
    replicatedState: await import('../../server/src/redis/replicated-state.js'),
    startEpoch: await import('../../server/src/commands/system-commands/start-epoch.js'),
    stream: await import('../../server/src/clinic-day/clinic-day-stream.js'),
    verifiedLastSeen: await import('../../server/src/boards/verified-last-seen.js'),
    writer: await import('../../server/src/commands/clinic-day-writer.js'),
  };
}

/** Replaces an export that other modules import. */
export function overrideExport<Module extends object, Name extends keyof Module>(
  module: Module,
  name: Name,
  replace: (original: Module[Name]) => Module[Name],
): void {
  Object.defineProperty(module, name, { value: replace(module[name]), configurable: true, enumerable: true });
}

/** Replaces a method of a class; `original` is bound to `instance`. */
export function overrideMethod<Instance extends object, Name extends keyof Instance>(
  { prototype }: { prototype: Instance },
  name: Name,
  replace: (original: Instance[Name], instance: Instance) => Instance[Name],
): void {
  const original = prototype[name];
  if (typeof original !== 'function') throw new Error(`${String(name)} is no method`);
  Object.defineProperty(prototype, name, {
    configurable: true,
    value(this: Instance, ...args: unknown[]) {
      const replacement = replace(original.bind(this), this);
      return typeof replacement === 'function' ? replacement.apply(this, args) : replacement;
    },
  });
}

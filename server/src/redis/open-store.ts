import { Logger } from '@nestjs/common';
import { KeyedThrottle } from '../core/keyed-throttle.js';
import { StartupError } from '../core/startup-error.js';
import { type AppendScript, appendToPrimary, appendWithReplicas } from '../event-log/append-script.js';
import { appendScript, type Connection, connect, type Subscription, subscribe } from './connection.js';
import { findDurabilityFault } from './durability.js';
import { channels } from './keys.js';
import { probeWrite } from './probe-write.js';
import { assertReachable } from './reachability.js';
import { StoreMonitor } from './store-monitor.js';

/** The opened connections to Redis: one for commands, one that listens, and a way to append to logs. */
export abstract class RedisClients {
  abstract readonly commands: Connection;
  abstract readonly subscription: Subscription;
  abstract readonly append: AppendScript;
  abstract readonly health: StoreMonitor;
  abstract readonly close: () => Promise<void>;
}

/** Each write that a replica refuses makes the driver reconnect: not all of them may reload everything. */
const resubscribeIntervalMs = 2_000;

type DurabilityOptions = { allowNonDurable: boolean; replicas: number };

/** Throws `StartupError` when Redis is away, or could lose acknowledged taps and nobody allowed that. */
export async function openStore(
  url: string,
  { allowNonDurable, replicas }: DurabilityOptions,
): Promise<RedisClients> {
  const commands = connect(url);
  const appends = replicas > 0 ? connect(url) : commands;
  const listening = subscribe(url);
  const resubscribed = new KeyedThrottle<'all'>(() => listening.emit('listening'), resubscribeIntervalMs);
  const close = async () => {
    resubscribed.close();
    listening.disconnect();
    if (appends !== commands) appends.disconnect();
    await commands.quit().catch(() => commands.disconnect());
  };
  try {
    await assertReachable(commands, url);
    const durabilityFault = await findDurabilityFault(commands);
    if (durabilityFault && !allowNonDurable) throw new StartupError(durabilityFault);
    if (durabilityFault) new Logger('Redis').warn(durabilityFault);
    await listening.subscribe(...Object.values(channels));
    const links = new Set([commands, appends]);
    for (const link of links)
      for (const event of ['close', '-node']) link.on(event, () => listening.emit('broken'));
    const health = new StoreMonitor(
      {
        commands,
        connections: links,
        probe: () => probeWrite(appends, replicas),
        allowNonDurable,
      },
      durabilityFault,
    );
    // Whoever reloads after missed messages needs the command connection for it.
    for (const event of ['ready', '+node']) commands.on(event, () => resubscribed.trigger('all'));
    const script =
      replicas > 0 ? appendWithReplicas(appends, replicas, appendScript) : appendToPrimary(commands);
    return { commands, subscription: listening, append: health.guard(script), health, close };
  } catch (error) {
    await close();
    throw error;
  }
}

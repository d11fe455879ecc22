import { Logger } from '@nestjs/common';
import { KeyedThrottle } from '../core/keyed-throttle.js';
import { StartupError } from '../core/startup-error.js';
import { type AppendScript, onOneDisk, onReplicas } from '../log/append-script.js';
import { channels } from '../log/keys.js';
import { appendScript, type Connection, connect, listen, type Subscription } from './connection.js';
import { forgetfulness } from './durability.js';
import { probeWrite } from './probe-write.js';
import { reach } from './reach.js';
import { StoreWatch } from './store-watch.js';

/** The opened connections to Redis: one for commands, one that listens, and a way to append to logs. */
export abstract class RedisClients {
  abstract readonly commands: Connection;
  abstract readonly listening: Subscription;
  abstract readonly append: AppendScript;
  abstract readonly health: StoreWatch;
  abstract readonly close: () => Promise<void>;
}

/** Each write that a replica refuses makes the driver reconnect: not all of them may reload everything. */
const rereadGapMs = 2_000;

type Safety = { allowForgetful: boolean; replicas: number };

/** Throws `StartupError` when Redis is away, or could lose acknowledged taps and nobody allowed that. */
export async function openStore(url: string, { allowForgetful, replicas }: Safety): Promise<RedisClients> {
  const commands = connect(url);
  const appends = replicas > 0 ? connect(url) : commands;
  const listening = listen(url);
  const rereading = new KeyedThrottle<'all'>(() => listening.emit('listening'), rereadGapMs);
  const close = async () => {
    rereading.close();
    listening.disconnect();
    if (appends !== commands) appends.disconnect();
    await commands.quit().catch(() => commands.disconnect());
  };
  try {
    await reach(commands, url);
    const forgetful = await forgetfulness(commands);
    if (forgetful && !allowForgetful) throw new StartupError(forgetful);
    if (forgetful) new Logger('Redis').warn(forgetful);
    await listening.subscribe(...Object.values(channels));
    const links = new Set([commands, appends]);
    for (const link of links)
      for (const event of ['close', '-node']) link.on(event, () => listening.emit('broken'));
    const health = new StoreWatch(
      {
        commands,
        links,
        probe: () => probeWrite(appends, replicas),
        allowForgetful,
      },
      forgetful,
    );
    // Whoever reloads after missed messages needs the command connection for it.
    for (const event of ['ready', '+node']) commands.on(event, () => rereading.trigger('all'));
    const script = replicas > 0 ? onReplicas(appends, replicas, appendScript) : onOneDisk(commands);
    return { commands, listening, append: health.guarding(script), health, close };
  } catch (error) {
    await close();
    throw error;
  }
}

import { Logger } from '@nestjs/common';
import { KeyedThrottle } from '../core/keyed-throttle.js';
import { StartupError } from '../core/startup-error.js';
import { type Connection, connect, type Subscription, subscribe } from './connection.js';
import { findDurabilityFault } from './durability.js';
import { channels } from './keys.js';
import { probeWrite } from './probe-write.js';
import { assertReachable } from './reachability.js';
import { StoreHealth } from './store-health.js';

/** Each write that a replica refuses makes the driver reconnect: not all of them may reload everything. */
const resubscribeIntervalMs = 2_000;

/** The connections to Redis that all features share. */
export class RedisConnections {
  private readonly reconnected = new KeyedThrottle<'all'>(
    () => this.subscription.emit('listening'),
    resubscribeIntervalMs,
  );

  constructor(
    readonly commands: Connection,
    readonly subscription: Subscription = commands,
    readonly replicas = 0,
    /** For appends alone where replicas must confirm them, because `WAIT` blocks its connection. */
    readonly appends: Connection = commands,
  ) {}

  static open(url: string, replicas: number): RedisConnections {
    const commands = connect(url);
    return new RedisConnections(commands, subscribe(url), replicas, replicas > 0 ? connect(url) : commands);
  }

  get writers(): ReadonlySet<Connection> {
    return new Set([this.commands, this.appends]);
  }

  async listen(): Promise<void> {
    await this.subscription.subscribe(...Object.values(channels));
    for (const writer of this.writers)
      for (const event of ['close', '-node']) writer.on(event, () => this.subscription.emit('broken'));
    // Whoever reloads after missed messages needs the command connection for it.
    for (const event of ['ready', '+node']) this.commands.on(event, () => this.reconnected.trigger('all'));
  }

  onMessage(channel: string, listener: (message: string) => void): void {
    this.subscription.on('message', (receivedOn: string, message: string) => {
      if (receivedOn === channel) listener(message);
    });
  }

  onDisconnected(listener: () => void): void {
    this.subscription.on('broken', listener);
  }

  /** Called when messages may have been missed, once both connections work again. */
  onResubscribed(listener: () => void): void {
    this.subscription.on('listening', listener);
  }

  async close(): Promise<void> {
    this.reconnected.close();
    this.subscription.disconnect();
    if (this.appends !== this.commands) this.appends.disconnect();
    await this.commands.quit().catch(() => this.commands.disconnect());
  }
}

export type OpenedRedis = { connections: RedisConnections; health: StoreHealth };

/** Throws `StartupError` when Redis is away, or could lose acknowledged taps and nobody allowed that. */
export async function openRedis(
  url: string,
  { allowNonDurable, replicas }: { allowNonDurable: boolean; replicas: number },
): Promise<OpenedRedis> {
  const connections = RedisConnections.open(url, replicas);
  const { commands, appends, writers } = connections;
  try {
    await assertReachable(commands, url);
    const durabilityFault = await findDurabilityFault(commands);
    if (durabilityFault && !allowNonDurable) throw new StartupError(durabilityFault);
    if (durabilityFault) new Logger(RedisConnections.name).warn(durabilityFault);
    await connections.listen();
    const probe = () => probeWrite(appends, replicas);
    const health = new StoreHealth({ commands, writers, probe, allowNonDurable }, durabilityFault);
    return { connections, health };
  } catch (error) {
    await connections.close();
    throw error;
  }
}

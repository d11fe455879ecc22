import { Logger } from '@nestjs/common';
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { channels } from './keys.js';
import { scripts } from './scripts.js';

export type Connection = Redis | Cluster;
/**
 * Emits `listening` when it is subscribed again or the command connection is back (messages may have been
 * missed, and the store may be another one), and `broken` when the command connection broke.
 */
export type Subscription = Redis | Cluster;

/** Named after the class that these connections belong to, which imports this file. */
const logger = new Logger('RedisConnections');

const commandTimeoutMs = 3_000;
/** A connection without an answer for this long is dead, whatever TCP says. */
const socketTimeoutMs = 4_000;
const pingIntervalMs = 2_000;
const loadingRetryMs = 200;
/** A pipeline with `WAIT` follows no `MOVED` of a part of it (ioredis 6.0.0), so the slots are polled. */
const slotsRefreshMs = 1_000;
const backoffMs = (times: number): number => Math.min(50 * times, 300);

const commandOptions = {
  commandTimeout: commandTimeoutMs,
  connectTimeout: commandTimeoutMs,
  maxLoadingRetryTime: loadingRetryMs,
  socketTimeout: socketTimeoutMs,
  maxRetriesPerRequest: 1,
  retryStrategy: backoffMs,
  // Safe, because appends carry ids and expected versions: a repeat is answered, not applied again.
  autoResendUnfulfilledCommands: true,
  reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
} satisfies RedisOptions;

const subscriptionOptions = {
  maxLoadingRetryTime: loadingRetryMs,
  socketTimeout: socketTimeoutMs,
  maxRetriesPerRequest: null,
  retryStrategy: backoffMs,
  // ioredis leaves a rejection unhandled when the connection breaks again meanwhile (6.0.0).
  autoResubscribe: false,
} satisfies RedisOptions;

export function connect(url: string): Connection {
  const connection = open(url, commandOptions);
  for (const [name, script] of Object.entries(scripts)) connection.defineCommand(name, script);
  return withErrorReports(connection);
}

export function subscribe(url: string): Subscription {
  const subscription = withErrorReports(open(url, subscriptionOptions));
  subscription.setMaxListeners(30);
  subscription.on('ready', () => {
    subscription
      .subscribe(...Object.values(channels))
      .then(() => subscription.emit('listening'))
      .catch((error) => logger.warn(`Subscribing failed; retrying: ${error}`));
  });
  if (subscription instanceof Redis) pingRegularly(subscription);
  return subscription;
}

/** Without traffic a dead connection would pass for a quiet one. */
function pingRegularly(subscription: Redis): void {
  const timer = setInterval(() => {
    if (subscription.status === 'ready') subscription.ping().catch(() => undefined);
  }, pingIntervalMs);
  subscription.once('end', () => clearInterval(timer));
}

function open(url: string, options: typeof commandOptions | typeof subscriptionOptions): Connection {
  const nodes = url.split(',').map((node) => node.trim());
  const [first = '', ...others] = nodes;
  if (others.length === 0) return new Redis(first, options);
  return new Cluster(nodes, {
    redisOptions: { ...options, ...credentialsOf(first) },
    clusterRetryStrategy: backoffMs,
    slotsRefreshInterval: slotsRefreshMs,
  });
}

/** Nodes that a cluster announces later use the credentials of the first. */
function credentialsOf(url: string): Pick<RedisOptions, 'username' | 'password'> {
  const { username, password } = new URL(url);
  return {
    ...(username ? { username: decodeURIComponent(username) } : {}),
    ...(password ? { password: decodeURIComponent(password) } : {}),
  };
}

/** Logs the first error of each outage; the driver repeats it several times a second. */
function withErrorReports(connection: Connection): Connection {
  let state: 'connecting' | 'connected' | 'disconnected' = 'connecting';
  connection.on('error', (error: Error) => {
    // The caller reports errors while connecting.
    if (state !== 'connected') return;
    state = 'disconnected';
    logger.error(`Redis cannot be reached (${error.message || error.name}); retrying until it answers.`);
  });
  connection.on('ready', () => {
    if (state === 'disconnected') logger.warn('Redis answers again.');
    state = 'connected';
  });
  return connection;
}

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Logger } from '@nestjs/common';
import { type ClientContext, Cluster, Redis, type RedisOptions, type Result } from 'ioredis';
import { channels } from '../log/keys.js';

declare module 'ioredis' {
  interface RedisCommander<Context extends ClientContext> {
    /** `log/append-n.lua`: the number of keys, these, then its arguments; an outcome and its detail per command. */
    appendEntries(...args: (string | number)[]): Result<[string, string][], Context>;
    /** `log/digest-1.lua`: a log, the first and the last version, how many entries these are, what lies before. */
    digestLog(
      ...args: [log: string, from: number, until: number, entries: number, seed: string]
    ): Result<string, Context>;
    /** `district/replace-1.lua`: one key, then its arguments. */
    replaceSetUp(...args: (string | number)[]): Result<number, Context>;
    /** `devices/change-1.lua`: a hash, a field, its new value. */
    changeField(
      ...args: [hash: string, field: string, value: string, before?: string]
    ): Result<0 | 1, Context>;
    /** `push/take-2.lua`: two hashes, whose values it answers. */
    takeWishes(...args: [today: string, yesterday: string]): Result<string[], Context>;
  }
}

/** A connection for commands: one Redis or a cluster. */
export type Connection = Redis | Cluster;
/**
 * A connection that only listens. It tells by `listening` whenever it hears all channels again, or the connection
 * for commands is back: what was told may have been missed, and the store may be another one than before. `broken`
 * tells when that connection broke.
 */
export type Subscription = Redis | Cluster;

// Beside the sources, so that a build need not copy it: `dist/redis` and `src/redis` lie equally deep.
const script = (path: string): string => resolve(import.meta.dirname, '../../src', path);
/** The only writer of the queue. */
export const appendScript = readFileSync(script('log/append-n.lua'), 'utf8');
const digestScript = script('log/digest-1.lua');
const replaceScript = script('district/replace-1.lua');
const changeScript = script('devices/change-1.lua');
const takeScript = script('push/take-2.lua');

/** How long a command may take before its sender is told to try again (milliseconds). */
const patience = 3_000;
/** A link that was asked something and told nothing for this long is dead, whatever TCP says (milliseconds). */
const silence = 4_000;
/** How often the listening link is asked for a sign of life (milliseconds). */
const pulsePeriod = 2_000;
/** How often a store that reads its file is asked whether it is done (milliseconds). */
const loadingLook = 200;
/**
 * How often a cluster is asked where its slots are (milliseconds). A pipeline with `WAIT` in it never
 * learns of a move by itself: the driver follows `MOVED` only where all of it was refused (ioredis 6.0.0).
 */
const slotsLook = 1_000;
const backOff = (times: number): number => Math.min(50 * times, 300);

const commandOptions = {
  commandTimeout: patience,
  connectTimeout: patience,
  maxLoadingRetryTime: loadingLook,
  socketTimeout: silence,
  maxRetriesPerRequest: 1,
  retryStrategy: backOff,
  // Safe, because appends carry ids and expected versions: what already counted is answered, not repeated.
  autoResendUnfulfilledCommands: true,
  reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
} satisfies RedisOptions;

const listenOptions = {
  maxLoadingRetryTime: loadingLook,
  socketTimeout: silence,
  maxRetriesPerRequest: null,
  retryStrategy: backOff,
  // The driver's own leaves a rejection unhandled when the link breaks again meanwhile (ioredis 6.0.0).
  autoResubscribe: false,
} satisfies RedisOptions;

/** Opens a connection for commands that fails fast while Redis is away. */
export function connect(url: string): Connection {
  const connection = open(url, commandOptions);
  connection.defineCommand('appendEntries', { lua: appendScript });
  connection.defineCommand('digestLog', { numberOfKeys: 1, lua: readFileSync(digestScript, 'utf8') });
  connection.defineCommand('replaceSetUp', { numberOfKeys: 1, lua: readFileSync(replaceScript, 'utf8') });
  connection.defineCommand('changeField', { numberOfKeys: 1, lua: readFileSync(changeScript, 'utf8') });
  connection.defineCommand('takeWishes', { numberOfKeys: 2, lua: readFileSync(takeScript, 'utf8') });
  return reporting(connection);
}

/** Opens a connection that listens to all of the product's channels and comes back by itself. */
export function listen(url: string): Subscription {
  const subscription = reporting(open(url, listenOptions));
  const log = new Logger('Redis');
  // Every part of the server that follows the store hears here.
  subscription.setMaxListeners(30);
  subscription.on('ready', () => {
    subscription
      .subscribe(...Object.values(channels))
      .then(() => subscription.emit('listening'))
      .catch((error) => log.warn(`Listening broke off and begins again: ${error}`));
  });
  if (subscription instanceof Redis) keepAsking(subscription);
  return subscription;
}

/** Nobody else speaks on this link unless something happens, so a dead one would pass for a quiet one. */
function keepAsking(subscription: Redis): void {
  const timer = setInterval(() => {
    // No answer ends the link by `socketTimeout`, and another one is opened.
    if (subscription.status === 'ready') subscription.ping().catch(() => undefined);
  }, pulsePeriod);
  subscription.once('end', () => clearInterval(timer));
}

function open(url: string, options: typeof commandOptions | typeof listenOptions): Connection {
  const nodes = url.split(',').map((node) => node.trim());
  const [first = '', ...others] = nodes;
  if (others.length === 0) return new Redis(first, options);
  return new Cluster(nodes, {
    redisOptions: { ...options, ...userOf(first) },
    clusterRetryStrategy: backOff,
    slotsRefreshInterval: slotsLook,
  });
}

/** Nodes a cluster tells of later are entered as the same user as the first. */
function userOf(url: string): Pick<RedisOptions, 'username' | 'password'> {
  const { username, password } = new URL(url);
  return {
    ...(username ? { username: decodeURIComponent(username) } : {}),
    ...(password ? { password: decodeURIComponent(password) } : {}),
  };
}

/** Reports the first fault of each outage; the driver would otherwise repeat it several times a second. */
function reporting(connection: Connection): Connection {
  const log = new Logger('Redis');
  let state: 'opening' | 'here' | 'away' = 'opening';
  connection.on('error', (error: Error) => {
    // While opening, whoever opens it reports.
    if (state !== 'here') return;
    state = 'away';
    log.error(`Redis cannot be reached (${error.message || error.name}); trying again until it answers.`);
  });
  connection.on('ready', () => {
    if (state === 'away') log.warn('Redis answers again.');
    state = 'here';
  });
  return connection;
}

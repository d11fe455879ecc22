import { findRedisUrlFormatProblem, redactRedisUrl } from '../core/redis-url.js';
import { StartupError } from '../core/startup-error.js';
import { type Connection, connect } from '../redis/connection.js';
import { assertReachable } from '../redis/reachability.js';
import { isRedisReply } from '../redis/store-fault.js';
import { type BackupSummary, createBackup } from './create-backup.js';
import { type RestoreOptions, restoreBackup } from './restore-backup.js';

export const backUp = (url: string, file: string): Promise<BackupSummary> =>
  withConnection(url, (redis) => createBackup(redis, file, Date.now()));

/** `npm run restore`. Throws with a line for people. */
export const restore = (
  url: string,
  file: string,
  how: Omit<RestoreOptions, 'nowMs'>,
): Promise<BackupSummary> =>
  withConnection(url, (redis) => restoreBackup(redis, file, { nowMs: Date.now(), ...how }));

async function withConnection<Result>(
  url: string,
  task: (redis: Connection) => Promise<Result>,
): Promise<Result> {
  const malformed = findRedisUrlFormatProblem(url);
  if (malformed) throw new StartupError(`REDIS_URL is "${redactRedisUrl(url)}", ${malformed}.`);
  const redis = connect(url);
  try {
    await assertReachable(redis, url);
    return await task(redis);
  } catch (error) {
    throw toReadableError(error, url);
  } finally {
    redis.disconnect();
  }
}

function toReadableError(error: unknown, url: string): unknown {
  if (!(error instanceof Error) || error instanceof StartupError) return error;
  const redisName = `Redis at ${redactRedisUrl(url)}`;
  if (isRedisReply(error) && error.message.startsWith('NOPERM'))
    return new StartupError(
      `${redisName} refuses this user (${error.message}). Connect as the operator: set REDIS_URL to redis://default:<REDIS_OPERATOR_PASSWORD>@host:port.`,
      { cause: error },
    );
  return isConnectionLost(error)
    ? new StartupError(
        `${redisName} stopped answering (${error.message || error.name}). Start it, then try again.`,
        {
          cause: error,
        },
      )
    : error;
}

const isConnectionLost = ({ name, message }: Error): boolean =>
  /^(MaxRetriesPerRequestError|ClusterAllFailedError|AbortError)$/.test(name) ||
  /^(Connection is closed|Command timed out|Socket timeout|connect E)/.test(message);

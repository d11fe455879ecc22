import { StartupError } from '../../core/startup-error.js';
import { type Connection, connect } from '../connection.js';
import { reach } from '../reach.js';
import { findRedisUrlFormatProblem, redactRedisUrl } from '../redis-url.js';
import { isAnswer } from '../store-fault.js';
import { type Restoring, restoreBackup } from './restore-backup.js';
import { type Tally, takeBackup } from './take-backup.js';

export const backUp = (url: string, file: string): Promise<Tally> =>
  connected(url, (redis) => takeBackup(redis, file, Date.now()));

/** `npm run restore`. Throws with a line for people. */
export const restore = (url: string, file: string, how: Omit<Restoring, 'now'>): Promise<Tally> =>
  connected(url, (redis) => restoreBackup(redis, file, { now: Date.now(), ...how }));

async function connected<Result>(url: string, task: (redis: Connection) => Promise<Result>): Promise<Result> {
  const malformed = findRedisUrlFormatProblem(url);
  if (malformed) throw new StartupError(`REDIS_URL is "${redactRedisUrl(url)}", ${malformed}.`);
  const redis = connect(url);
  try {
    await reach(redis, url);
    return await task(redis);
  } catch (error) {
    throw inWords(error, url);
  } finally {
    redis.disconnect();
  }
}

function inWords(error: unknown, url: string): unknown {
  if (!(error instanceof Error) || error instanceof StartupError) return error;
  const place = `Redis at ${redactRedisUrl(url)}`;
  if (isAnswer(error) && error.message.startsWith('NOPERM'))
    return new StartupError(
      `${place} refuses this user (${error.message}). Connect as the operator: set REDIS_URL to redis://default:<REDIS_OPERATOR_PASSWORD>@host:port.`,
      { cause: error },
    );
  return isLost(error)
    ? new StartupError(
        `${place} stopped answering (${error.message || error.name}). Start it, then try again.`,
        {
          cause: error,
        },
      )
    : error;
}

const isLost = ({ name, message }: Error): boolean =>
  /^(MaxRetriesPerRequestError|ClusterAllFailedError|AbortError)$/.test(name) ||
  /^(Connection is closed|Command timed out|Socket timeout|connect E)/.test(message);

import { type Connection, connect } from '../connection.js';
import { type Restoring, restoreBackup } from './restore-backup.js';
import { type Tally, takeBackup } from './take-backup.js';

/** `npm run backup`: writes what the store at `url` holds to `file`. */
export const backUp = (url: string, file: string): Promise<Tally> =>
  connected(url, (redis) => takeBackup(redis, file, Date.now()));

/** `npm run restore`: brings `file` back into the store at `url`. Throws with a line for people. */
export const restore = (url: string, file: string, how: Omit<Restoring, 'now'>): Promise<Tally> =>
  connected(url, (redis) => restoreBackup(redis, file, { now: Date.now(), ...how }));

async function connected<Result>(url: string, task: (redis: Connection) => Promise<Result>): Promise<Result> {
  const redis = connect(url);
  try {
    return await task(redis);
  } finally {
    redis.disconnect();
  }
}

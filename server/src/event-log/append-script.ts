import type { Connection } from '../redis/connection.js';
import type { RedisConnections } from '../redis/redis-connections.js';
import { assertReplicated, replicationTimeoutMs } from '../redis/replication.js';
import { scripts } from '../redis/scripts.js';

export type ScriptOutcomes = [outcome: string, detail: string][];

/** Number of keys, keys, arguments. Typed here alone, so that no other feature can append. */
type AppendConnection = { appendCommands(...args: (string | number)[]): Promise<ScriptOutcomes> };

export type AppendScript = (call: {
  keys: readonly string[];
  args: readonly (string | number)[];
  replicationMarker: string;
}) => Promise<ScriptOutcomes>;

/** Resolves once as many replicas as configured have it too. */
export const createAppendScript = ({ commands, appends, replicas }: RedisConnections): AppendScript =>
  replicas > 0 ? appendWithReplicas(appends, replicas) : appendToPrimary(commands);

export const appendToPrimary =
  (redis: Connection): AppendScript =>
  ({ keys, args }) =>
    (redis as Connection & AppendConnection).appendCommands(keys.length, ...keys, ...args);

const appendWithReplicas =
  (redis: Connection, replicas: number): AppendScript =>
  async ({ keys, args, replicationMarker }) => {
    // One pipeline, because `WAIT` only covers what the same connection wrote.
    // The marker is written whatever the script found, so that a repeat also waits for what the first call wrote.
    const results = await redis
      .pipeline()
      .eval(scripts.appendCommands.lua, keys.length, ...keys, ...args)
      .set(replicationMarker, '')
      .wait(replicas, replicationTimeoutMs)
      .exec();
    const [outcomes] = assertReplicated(results, replicas);
    return outcomes as ScriptOutcomes;
  };

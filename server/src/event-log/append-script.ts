import type { Connection } from '../redis/connection.js';

export type ScriptOutcomes = [outcome: string, detail: string][];

export type AppendScript = (call: {
  keys: readonly string[];
  args: readonly (string | number)[];
  fence: string;
}) => Promise<ScriptOutcomes>;

export const replicationTimeoutMs = 1_000;

export class TooFewReplicasError extends Error {
  constructor(reached: number, replicas: number) {
    super(
      `Only ${reached} of ${replicas} replicas confirmed the write (REDIS_REPLICAS). Start the missing ones.`,
    );
  }
}

export const appendToPrimary =
  (redis: Connection): AppendScript =>
  ({ keys, args }) =>
    redis.appendCommands(keys.length, ...keys, ...args);

/**
 * Resolves once that many replicas have it too, and rejects when they do not in time. `WAIT` blocks its
 * connection, so `redis` must be a connection for this alone.
 */
export const appendWithReplicas =
  (redis: Connection, replicas: number, lua: string): AppendScript =>
  async ({ keys, args, fence }) => {
    // One pipeline, because `WAIT` only covers what the same connection wrote.
    // The marker is written whatever the script found, so that a repeat also waits for what the first call wrote.
    const results = await redis
      .pipeline()
      .eval(lua, keys.length, ...keys, ...args)
      .set(fence, '')
      .wait(replicas, replicationTimeoutMs)
      .exec();
    const [outcomes] = assertReplicated(results, replicas);
    return outcomes as ScriptOutcomes;
  };

export function assertReplicated(results: [Error | null, unknown][] | null, replicas: number): unknown[] {
  const answers = (results ?? []).map(([error, answer]) => {
    if (error) throw error;
    return answer;
  });
  const reached = Number(answers.at(-1));
  if (reached >= replicas) return answers;
  throw new TooFewReplicasError(reached, replicas);
}

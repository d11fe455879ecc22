import type { Connection } from '../redis/connection.js';

/** Of each command: what became of it, and its detail (`append-n.lua`). */
export type Outcomes = [outcome: string, detail: string][];

/** Runs the append script: the keys, then its arguments; `fence` is a key of the same clinic. */
export type AppendScript = (call: {
  keys: readonly string[];
  args: readonly (string | number)[];
  fence: string;
}) => Promise<Outcomes>;

/** How long replicas may take until the sender is told to try again (milliseconds). */
export const waitMs = 1_000;

/** What was written is on the master alone, or on too few others. */
export class TooFewReplicas extends Error {
  constructor(reached: number, replicas: number) {
    super(`${reached} of ${replicas} replicas have it (REDIS_REPLICAS). Start those that are missing.`);
  }
}

/** Resolves once Redis has it on disk. */
export const onOneDisk =
  (redis: Connection): AppendScript =>
  ({ keys, args }) =>
    redis.appendEntries(keys.length, ...keys, ...args);

/**
 * Resolves once that many replicas hold it as well, and rejects when they do not in time. While `WAIT` waits,
 * nothing else on its connection is answered, so `redis` is a connection for this alone. `lua` is the script.
 */
export const onReplicas =
  (redis: Connection, replicas: number, lua: string): AppendScript =>
  async ({ keys, args, fence }) => {
    // One pipeline, whole or not at all: on another connection `WAIT` knows nothing of what this one wrote.
    // The fence is written whatever the script found, so that a repeat waits for what the first one wrote.
    const results = await redis
      .pipeline()
      .eval(lua, keys.length, ...keys, ...args)
      .set(fence, '')
      .wait(replicas, waitMs)
      .exec();
    const [outcomes] = sufficient(results, replicas);
    return outcomes as Outcomes;
  };

/** The answers of a pipeline that ends with `WAIT`. Throws where one is an error, or too few replicas have it. */
export function sufficient(results: [Error | null, unknown][] | null, replicas: number): unknown[] {
  const answers = (results ?? []).map(([error, answer]) => {
    if (error) throw error;
    return answer;
  });
  const reached = Number(answers.at(-1));
  if (reached >= replicas) return answers;
  throw new TooFewReplicas(reached, replicas);
}

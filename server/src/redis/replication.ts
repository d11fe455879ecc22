export const replicationTimeoutMs = 1_000;

export class TooFewReplicasError extends Error {
  constructor(reached: number, replicas: number) {
    super(
      `Only ${reached} of ${replicas} replicas confirmed the write (REDIS_REPLICAS). Start the missing ones.`,
    );
  }
}

/** The answers of a pipeline that ends with `WAIT`; throws unless as many replicas confirmed it. */
export function assertReplicated(results: [Error | null, unknown][] | null, replicas: number): unknown[] {
  const answers = (results ?? []).map(([error, answer]) => {
    if (error) throw error;
    return answer;
  });
  const reached = Number(answers.at(-1));
  if (reached >= replicas) return answers;
  throw new TooFewReplicasError(reached, replicas);
}

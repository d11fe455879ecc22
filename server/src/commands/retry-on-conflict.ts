const maxAttempts = 10;

/** Runs `attempt` again as long as it returns `null`, because another node wrote first. Throws when it always has. */
export async function retryOnConflict<Result>(
  aim: string,
  attempt: () => Promise<Result | null>,
): Promise<Result> {
  for (let attempts = 0; attempts < maxAttempts; attempts += 1) {
    const result = await attempt();
    if (result !== null) return result;
  }
  throw new Error(`Could not ${aim}, because other nodes kept writing. Retrying.`);
}

const problems: string[] = [];

/** Where what a test saw differs from the documents of the API. */
export function noteProblem(problem: string | null): void {
  if (problem !== null) problems.push(problem);
}

/** Those noted since the last call. */
export const takeProblems = (): string[] => problems.splice(0);

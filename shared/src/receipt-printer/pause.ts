export const pause = (durationMs: number): Promise<void> =>
  new Promise((resume) => {
    setTimeout(resume, durationMs);
  });

/** Whether the process still runs. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    // `process.kill` throws when there is no such process.
    return false;
  }
}

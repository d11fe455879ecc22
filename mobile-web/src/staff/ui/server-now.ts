/** The server's time (ISO-8601) as far as this tablet knows it. */
export const serverNow = (clockOffsetMs: number): string =>
  new Date(Date.now() + clockOffsetMs).toISOString();

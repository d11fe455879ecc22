/** Clients that lost their server together must not return together. */
export const withJitter = (milliseconds: number): number => milliseconds * (0.75 + Math.random() / 2);

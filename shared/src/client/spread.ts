/** A pause made shorter or longer by chance: clients that lost their server at once must not return at once. */
export const spread = (milliseconds: number): number => milliseconds * (0.75 + Math.random() / 2);

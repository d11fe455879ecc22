export type SeededRandom = {
  uniform: () => number;
  exponential: (mean: number) => number;
  lognormal: (median: number, sigma: number) => number;
  happens: (share: number) => boolean;
};

/** mulberry32 (Tommy Ettinger, public domain). */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const exponential = (mean: number) => -mean * Math.log(1 - uniform());
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const lognormal = (median: number, sigma: number) => median * Math.exp(sigma * normal());
  return { uniform, exponential, lognormal, happens: (share) => uniform() < share };
}

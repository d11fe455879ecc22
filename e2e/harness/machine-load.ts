import { performance } from 'node:perf_hooks';

/** How often the machine is looked at (milliseconds), and how many looks tell how busy it is: those of ten seconds. */
const lookEveryMs = 250;
const looksTogether = 40;
/** Work of about this much processor time is done at each look (milliseconds): too little to be a load itself. */
const workMs = 3;
/** No machine is so busy that a limit becomes more than so many times as long: load excuses no fault. */
const mostFactor = 3;

/** One look: how long a piece of work took, and how much of that time the processor was ours (milliseconds). */
export type Look = { wallMs: number; processorMs: number };

/** How many times as long things take as with the processor to oneself: 1 to 3. */
export function loadFactor(looks: readonly Look[]): number {
  const sum = (of: (look: Look) => number) => looks.reduce((total, look) => total + of(look), 0);
  const factor = sum(({ wallMs }) => wallMs) / sum(({ processorMs }) => processorMs);
  return Number.isFinite(factor) ? Math.min(Math.max(factor, 1), mostFactor) : 1;
}

/** Watches how busy this machine is, for as long as this process lives. */
class MachineLoad {
  private readonly looks: Look[] = [];
  private readonly factors: { at: number; factor: number }[] = [];

  constructor() {
    setInterval(() => this.look(), lookEveryMs).unref();
  }

  /** The factor by which limits grow: of the busiest ten seconds since `at` (milliseconds since 1970). */
  worstSince(at: number): number {
    return this.factors.reduce((worst, look) => (look.at < at ? worst : Math.max(worst, look.factor)), 1);
  }

  private look(): void {
    this.looks.push(work());
    if (this.looks.length > looksTogether) this.looks.shift();
    this.factors.push({ at: Date.now(), factor: loadFactor(this.looks) });
  }
}

function work(): Look {
  const began = performance.now();
  const before = process.threadCpuUsage();
  let processorMs = 0;
  while (processorMs < workMs) {
    for (let step = 0; step < 10_000; step += 1) Math.sqrt(step);
    const { user, system } = process.threadCpuUsage(before);
    processorMs = (user + system) / 1_000;
  }
  return { wallMs: performance.now() - began, processorMs };
}

export const machineLoad = new MachineLoad();

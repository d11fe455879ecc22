import { performance } from 'node:perf_hooks';

/** The sampling interval, and the samples in a window of ten seconds. */
const sampleIntervalMs = 250;
const samplesPerWindow = 40;
/** CPU time of one sample: too little to be a load itself. */
const workMs = 3;
/** The maximum factor: load must not excuse faults. */
const maxFactor = 3;

/** One sample: how long the work took, and the CPU time it got. */
export type LoadSample = { wallMs: number; processorMs: number };

/** How much slower this machine is than an idle one: 1 to 3. */
export function loadFactor(samples: readonly LoadSample[]): number {
  const sum = (of: (sample: LoadSample) => number) =>
    samples.reduce((total, sample) => total + of(sample), 0);
  const factor = sum(({ wallMs }) => wallMs) / sum(({ processorMs }) => processorMs);
  return Number.isFinite(factor) ? Math.min(Math.max(factor, 1), maxFactor) : 1;
}

/** Measures the load of this machine for as long as the process lives. */
class MachineLoad {
  private readonly samples: LoadSample[] = [];
  private readonly factors: { atMs: number; factor: number }[] = [];

  constructor() {
    setInterval(() => this.takeSample(), sampleIntervalMs).unref();
  }

  /** The factor of the busiest ten seconds since `atMs`. */
  worstSince(atMs: number): number {
    return this.factors.reduce(
      (worst, sample) => (sample.atMs < atMs ? worst : Math.max(worst, sample.factor)),
      1,
    );
  }

  private takeSample(): void {
    this.samples.push(measureWork());
    if (this.samples.length > samplesPerWindow) this.samples.shift();
    this.factors.push({ atMs: Date.now(), factor: loadFactor(this.samples) });
  }
}

function measureWork(): LoadSample {
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

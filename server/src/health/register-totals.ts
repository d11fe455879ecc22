import { Counter, type Registry } from 'prom-client';

type TotalsMetric = { name: string; help: string; labelName: string };

/** A counter of totals that are counted elsewhere: each scrape adds what they have grown by. */
export function registerTotals(
  registry: Registry,
  { name, help, labelName }: TotalsMetric,
  readTotals: () => Iterable<readonly [labelValue: string, total: number]>,
): void {
  const exportedTotals = new Map<string, number>();
  new Counter({
    name,
    help,
    labelNames: [labelName],
    registers: [registry],
    collect() {
      for (const [labelValue, total] of readTotals()) {
        this.inc({ [labelName]: labelValue }, total - (exportedTotals.get(labelValue) ?? 0));
        exportedTotals.set(labelValue, total);
      }
    },
  });
}

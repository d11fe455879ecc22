import { AggregatorRegistry, Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { registerTotals } from './register-totals.js';

const metric = { name: 'rejected_total', help: 'Rejected requests', labelName: 'kind' };

function createRegistry(totals: Map<string, number>): Registry {
  const registry = new Registry();
  registerTotals(registry, metric, () => totals);
  return registry;
}

it('exports totals as a counter that no scrape counts twice', async () => {
  const totals = new Map([['taps', 2]]);
  const registry = createRegistry(totals);
  for (const total of [2, 2, 5]) {
    totals.set('taps', total);
    expect(await registry.metrics()).toContain(
      `# TYPE rejected_total counter\nrejected_total{kind="taps"} ${total}\n`,
    );
  }
});

it('fails instead of hiding a total that decreases', async () => {
  const totals = new Map([['taps', 2]]);
  const registry = createRegistry(totals);
  await registry.metrics();
  totals.set('taps', 1);
  await expect(registry.metrics()).rejects.toThrow('decrease');
});

it('is summed over all processes', async () => {
  const processes = [2, 3].map((total) => createRegistry(new Map([['taps', total]])));
  const all = AggregatorRegistry.aggregate(
    await Promise.all(processes.map((each) => each.getMetricsAsJSON())),
  );
  expect(await all.metrics()).toContain('rejected_total{kind="taps"} 5');
});

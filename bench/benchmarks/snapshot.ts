import type { LoadProcess } from '../load/load-process.ts';
import { atLeast, type Figure, figure, medianRound, repeat } from '../report/figure.ts';
import { measureUsage } from '../targets/process-usage.ts';
import type { ServerTarget } from '../targets/server-target.ts';
import type { Benchmark, TestBed } from '../test-bed.ts';

const path = '/api/v1/clinics';

export const snapshot: Benchmark = {
  name: 'snapshot',
  async measure(testBed) {
    const load = await testBed.load();
    const product = await testBed.product({ clinics: 4 });
    const payload = await (await fetch(product.url + path)).text();
    const node = await testBed.reference('node-http', { payload });
    const rounds = await repeat(testBed.quick ? 1 : 3, async () => ({
      own: await measureRates(testBed, load, product),
      limit: await measureRates(testBed, load, node),
    }));
    const { own, limit } = medianRound(rounds);
    await Promise.all([load, product, node].map((each) => each.stop()));
    return [
      rateFigure('GET /api/v1/clinics, 200', own.whole, limit.whole, payload.length),
      rateFigure('GET /api/v1/clinics, 304', own.unchanged, limit.unchanged, 0),
    ];
  },
};

/** The rate is that of the server's whole core: a slow load client must not limit it. */
async function measureRates({ quick }: TestBed, load: LoadProcess, { url, pid }: ServerTarget) {
  const requestCount = quick ? 10_000 : 40_000;
  const etag = (await fetch(url + path)).headers.get('etag') ?? '';
  const measure = async (headers: Record<string, string>) => {
    await load.run('request', { url: url + path, headers, requestCount: 5_000 });
    const request = () => load.run('request', { url: url + path, headers, requestCount });
    const { result, cpuMicros } = await measureUsage(pid, request);
    return { ...result, rate: result.requests / (cpuMicros / 1e6) };
  };
  return { whole: await measure({}), unchanged: await measure({ 'if-none-match': etag }) };
}

type Rate = Awaited<ReturnType<typeof measureRates>>['whole'];

function rateFigure(what: string, own: Rate, limit: Rate, bytes: number): Figure {
  const seen = Math.round(own.perSecond).toLocaleString('en');
  return figure(what, own.rate, 'per core-second', {
    limits: [atLeast(0.9, own.rate, 'node:http, ready-made', limit.rate)],
    note: `${bytes} bytes; ${seen}/s arrived, while the load client used ${Math.round(100 * own.loadShare)} % of its core`,
  });
}

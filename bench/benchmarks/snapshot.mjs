import { atLeast, figure, median } from '../report/figure.mjs';
import { measureUsage } from '../targets/process-usage.mjs';

const path = '/api/v1/clinics';

export const snapshot = {
  name: 'snapshot',
  async measure(testBed) {
    const load = await testBed.load();
    const product = await testBed.product({ clinics: 4 });
    const payload = await (await fetch(product.url + path)).text();
    const node = await testBed.reference('node-http', { payload });
    const rounds = [];
    for (let round = 0; round < (testBed.quick ? 1 : 3); round += 1) {
      rounds.push({
        own: await measureRates(testBed, load, product),
        limit: await measureRates(testBed, load, node),
      });
    }
    await Promise.all([load, product, node].map((each) => each.stop()));
    return [
      rateFigure('GET /api/v1/clinics, 200', 'whole', rounds, payload.length),
      rateFigure('GET /api/v1/clinics, 304', 'unchanged', rounds, 0),
    ];
  },
};

/** The rate is that of the server's whole core: a slow load client must not limit it. */
async function measureRates(testBed, load, { url, pid }) {
  const requestCount = testBed.quick ? 10_000 : 40_000;
  const etag = (await fetch(url + path)).headers.get('etag');
  const measure = async (headers) => {
    await load.run('request', { url: url + path, headers, requestCount: 5_000 });
    const request = () => load.run('request', { url: url + path, headers, requestCount });
    const { result, cpuMicros } = await measureUsage(pid, request);
    return { ...result, rate: result.requests / (cpuMicros / 1e6) };
  };
  return { whole: await measure({}), unchanged: await measure({ 'if-none-match': etag }) };
}

function rateFigure(what, kind, rounds, bytes) {
  const middle = (server, name) => median(rounds.map((round) => round[server][kind][name]));
  const own = middle('own', 'rate');
  const seen = Math.round(middle('own', 'perSecond')).toLocaleString('en');
  const load = Math.round(100 * middle('own', 'loadShare'));
  return figure(what, own, 'per core-second', {
    limits: [atLeast(0.9, own, 'node:http, ready-made', middle('limit', 'rate'))],
    note: `${bytes} bytes; ${seen}/s arrived, while the load client used ${load} % of its core`,
  });
}

import { type Chrome, launch } from 'chrome-launcher';
import lighthouse, { type AuditReport } from 'lighthouse';
import { ensureBrowser } from '../../scripts/bootstrap/browser.ts';
import { checkIn, openTablet } from '../load/tablet.ts';
import { atLeast, type Figure, figure, median, repeat } from '../report/figure.ts';
import type { Product } from '../targets/product.ts';
import type { Benchmark } from '../test-bed.ts';

const flags = ['--headless=new', '--no-sandbox', '--disable-gpu'];

const categories: readonly (readonly [name: string, least: number])[] = [
  ['performance', 95],
  ['accessibility', 100],
  ['best-practices', 100],
];

/** Slow 4G, as in `lighthouse/core/config/constants.js`. */
const slow4G = { rttMs: 150, throughputKbps: 1638.4 };

export const lighthouseBenchmark: Benchmark = {
  name: 'lighthouse',
  onRequest: true,
  async measure(testBed) {
    const product = await testBed.product({ clinics: 5 });
    const pages = await findPages(product);
    const chrome = await launch({ chromePath: await ensureBrowser(), chromeFlags: flags });
    try {
      let { environment } = await runAudit(chrome, pages.list, 1);
      const figures: Figure[] = [];
      for (const [name, address] of Object.entries(pages)) {
        const rounds = await repeat(testBed.quick ? 1 : 3, async () => {
          // The benchmark index of one audit sets the slowdown of the next, because a busy machine is slower.
          const result = await runAudit(chrome, address, slowdownFor(environment.benchmarkIndex));
          ({ environment } = result);
          return result;
        });
        figures.push(...toFigures(name, rounds));
      }
      return figures;
    } finally {
      chrome.kill();
      await product.stop();
    }
  },
};

async function findPages({ url, port, pair, topics: [clinicId = ''] }: Product) {
  const tablet = await openTablet({ port, token: await pair(clinicId), clinicId });
  const acks = await repeat(9, () => tablet.tap(checkIn));
  tablet.close();
  const [token] = acks.flatMap((ack) => (ack.ok ? [ack.result.token] : [])).slice(-1);
  return { list: url, clinic: `${url}/clinics/${clinicId}`, ticket: `${url}/t/${token}` };
}

/**
 * How much slower a mid-range phone is than this machine. Lighthouse rates such a phone at about 400 and a
 * fast desktop, for which its factor of 4 is meant, at 1,600 (its throttling guide).
 */
const slowdownFor = (benchmarkIndex: number): number => Math.min(4, Math.max(1, benchmarkIndex / 400));

async function runAudit(
  { port }: Chrome,
  address: string,
  cpuSlowdownMultiplier: number,
): Promise<AuditReport> {
  const { lhr } = await lighthouse(address, {
    port,
    logLevel: 'error',
    onlyCategories: categories.map(([category]) => category),
    throttling: { ...slow4G, cpuSlowdownMultiplier },
  });
  if (lhr.runtimeError) throw new Error(`Lighthouse could not audit ${address}: ${lhr.runtimeError.message}`);
  return lhr;
}

function toFigures(name: string, rounds: readonly AuditReport[]): Figure[] {
  const middle = (of: (lhr: AuditReport) => number) => median(rounds.map(of));
  return categories.map(([category, least]) => {
    const score = Math.round(100 * middle((lhr) => lhr.categories[category]?.score ?? 0));
    const limits = [atLeast(least / 100, score, 'full marks', 100)];
    const what = `${name}, ${category}`;
    if (category !== 'performance') return figure(what, score, 'of 100', { limits });
    const seconds = (audit: string) =>
      (middle((lhr) => lhr.audits[audit]?.numericValue ?? Number.NaN) / 1000).toFixed(1);
    const slowed = middle((lhr) => lhr.configSettings.throttling.cpuSlowdownMultiplier);
    const note =
      `first paint ${seconds('first-contentful-paint')} s, largest ${seconds('largest-contentful-paint')} s, ` +
      `blocked ${seconds('total-blocking-time')} s, processor slowed ${slowed.toFixed(1)} times`;
    return figure(what, score, 'of 100', { limits, note });
  });
}

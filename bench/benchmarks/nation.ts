import { setTimeout as wait } from 'node:timers/promises';
import type { LoadProcess } from '../load/load-process.ts';
import { comparedWith, figure } from '../report/figure.ts';
import { pairTablets } from '../targets/pair-tablets.ts';
import { measureUsage, readUsage } from '../targets/process-usage.ts';
import type { Benchmark, TestBed } from '../test-bed.ts';

type DistrictSize = { clinics: number; perSecond: number; viewers: number };

/**
 * One district's share of the peak of February 2022 (docs/nation.md): 1,000 clinics, 350 taps per second and
 * a million viewers in 226 districts.
 */
const districtShare: DistrictSize = { clinics: 5, perSecond: 1.5, viewers: 4_400 };
const tenthOfShare = { ...districtShare, viewers: districtShare.viewers / 10 };

/** One district at the national peak, and how the cost of a clinic, a tap and a viewer grows. */
export const nation: Benchmark = {
  name: 'nation',
  onRequest: true,
  async measure(testBed) {
    const load = await testBed.load();
    const on = (size: DistrictSize) => measureDistrict({ testBed, load, size });
    const small = await on(tenthOfShare);
    const full = await on(districtShare);
    const moreClinics = await on({ ...tenthOfShare, clinics: 10 * tenthOfShare.clinics });
    const moreTaps = await on({ ...tenthOfShare, perSecond: 10 * tenthOfShare.perSecond });
    await load.stop();
    const each = (what: string, of: (cost: DistrictCost) => number, grown: DistrictCost) =>
      figure(what, of(grown), 'µs', {
        limits: [comparedWith(of(grown), 'at a tenth of it', of(small))],
      });
    return [
      figure('a district at the peak: share of a core', 100 * full.busy, '%', {
        note:
          `${districtShare.clinics} clinics, ${districtShare.perSecond} taps/s, ${districtShare.viewers} viewers: ${full.pushes} boards reached them, ` +
          `p99 ${full.p99.toFixed(0)} ms; ${Math.round(full.rssBytes / 1e6)} MB resident`,
      }),
      each('a viewer, for a second, ten times as many', ({ perViewer }) => perViewer, full),
      each('a clinic, for a second, ten times as many', ({ perClinic }) => perClinic, moreClinics),
      each('a tap with its boards, ten times as many', ({ perTap }) => perTap, moreTaps),
    ];
  },
};

type DistrictCost = Awaited<ReturnType<typeof measureDistrict>>;
type DistrictMeasurement = { testBed: TestBed; load: LoadProcess; size: DistrictSize };

/** Measures the idle server, then with viewers, then with taps too, so that their costs can be separated. */
async function measureDistrict({
  testBed,
  load,
  size: { clinics, perSecond, viewers },
}: DistrictMeasurement) {
  const product = await testBed.product({ clinics });
  const { kind, port, pid, topics } = product;
  const seconds = testBed.quick ? 4 : 12;
  const idle = await measureUsage(pid, () => wait(seconds * 1000));
  await load.run('openViewers', { server: { kind, port }, topics, count: viewers });
  const paired = await pairTablets(product.redis, topics);
  const tokens = Object.fromEntries(paired.map(({ token, clinicId }) => [clinicId, token]));
  await load.run('openPublisher', { kind, port, topics, tokens });
  await load.run('publishAtRate', { topics, perSecond: 10, seconds: 3 });
  const watched = await measureUsage(pid, () => wait(seconds * 1000));
  const tapped = await measureUsage(pid, () => load.run('publishAtRate', { topics, perSecond, seconds }));
  const { rssBytes } = await readUsage(pid);
  await load.run('closePublisher');
  await load.run('closeViewers');
  await product.stop();
  const { pushes, p99 } = tapped.result;
  return {
    pushes,
    p99,
    rssBytes,
    busy: tapped.cpuMicros / 1e6 / (tapped.result.milliseconds / 1000),
    perClinic: idle.cpuMicros / seconds / clinics,
    perViewer: (watched.cpuMicros - idle.cpuMicros) / seconds / viewers,
    perTap: (tapped.cpuMicros - watched.cpuMicros) / Math.round(perSecond * seconds),
  };
}

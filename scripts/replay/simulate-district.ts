import { setTimeout as wait } from 'node:timers/promises';
import type { Desk } from '@hannun/shared/contract';
import type { LogRow } from '@hannun/shared/log-file';
import { orderlyBehaviour, simulateDay, typicalDaySeconds, typicalLane } from '@hannun/shared/simulator';
import { logStep } from '../bootstrap/cli.ts';
import { fetchBoards, pairDevice, readOfficeCredential } from './office-api.ts';
import { formatCounts, replayRows } from './replay-rows.ts';
import { connectStaffDevice, type StaffDevice } from './staff-device.ts';

const closedPollMs = 15_000;
const backlogMs = 2 * 60 * 60_000;

type Simulation = { speed: number; stopping: AbortSignal };
type DistrictSimulation = Simulation & { port: number; adminToken?: string };
type ClinicSimulation = Simulation & { url: string; credential: string; clinicId: string; seed: number };

/** Simulates one day after another at every clinic of the district while it is open. */
export async function simulateDistrict({
  port,
  adminToken,
  speed,
  stopping,
}: DistrictSimulation): Promise<void> {
  const url = `http://localhost:${port}`;
  const credential = adminToken ?? (await readOfficeCredential());
  const clinics = await fetchBoards(url);
  logStep(`Simulating a day at ${clinics.length} clinics, speed ${speed} …`);
  const seed = Math.floor(Date.now() / 1000);
  const simulations = clinics.map(({ clinicId }, index) =>
    simulateClinic({ url, credential, clinicId, speed, stopping, seed: seed + 1000 * index }),
  );
  await Promise.all(simulations);
}

async function simulateClinic({
  url,
  credential,
  clinicId,
  speed,
  stopping,
  seed,
}: ClinicSimulation): Promise<void> {
  const token = await pairDevice({ url, credential, clinicId, label: 'Demo' });
  const device = await connectStaffDevice({ url, token, clinicId });
  stopping.addEventListener('abort', () => device.close());
  for (let day = 0; !stopping.aborted; day += 1) {
    const desk = await device.desk();
    if (desk.status !== 'open') {
      await wait(closedPollMs, undefined, { signal: stopping }).catch(() => {});
      continue;
    }
    const startMs = simulationStart(desk, speed);
    await clearQueue(device, desk, startMs);
    const rows = simulatedRows(desk, { seed: seed + day, startMs, speed });
    const laneFor = (lane: string) => lane || (desk.lanes[0]?.lane ?? '');
    const { rejected } = await replayRows({ rows, device, laneFor, speed, startMs, signal: stopping });
    if (Object.keys(rejected).length > 0) logStep(`${clinicId} rejected ${formatCounts(rejected)}.`);
  }
}

function simulationStart({ hours, lastTapAt }: Desk, speed: number): number {
  const known = [hours?.opensAt, lastTapAt].flatMap((at) => (at ? [Date.parse(at)] : []));
  return Math.max(Date.now() - backlogMs / speed, ...known);
}

/** Tickets left by an earlier simulation would otherwise wait for ever. */
async function clearQueue(device: StaffDevice, { lanes }: Desk, startMs: number): Promise<void> {
  const at = new Date(startMs).toISOString();
  for (const { line, inService } of lanes) {
    for (const { ticket } of [...inService, ...line]) await device.send({ type: 'check-out', ticket, at });
  }
}

/** Only arrivals, calls and check-outs are simulated: intake and booths follow the clinic's own hours. */
function simulatedRows(
  { clinicId, lanes, hours }: Desk,
  { seed, startMs, speed }: { seed: number; startMs: number; speed: number },
): LogRow[] {
  const seconds = (at: string) => ((Date.parse(at) - startMs) / 1000) * speed;
  const breaks = hours?.breaks.map(({ from, until }) => ({ from: seconds(from), until: seconds(until) }));
  const rows = simulateDay({
    seed,
    queue: clinicId,
    opensAt: new Date(startMs).toISOString(),
    closesAt: new Date(startMs + typicalDaySeconds * 1000).toISOString(),
    breaks: breaks?.filter(({ from }) => from > 0) ?? [],
    lanes: lanes.map(typicalLane),
    behaviour: orderlyBehaviour,
  });
  return rows.filter(({ type }) => type === 'check-in' || type === 'call' || type === 'check-out');
}

import { setTimeout as wait } from 'node:timers/promises';
import { orderly, simulateDay, usualLane, usualLength } from '@hannun/shared/simulator';
import { say } from '../bootstrap/say.mjs';
import { boards, officeCredential, pairStaffDevice } from './office.mjs';
import { inWords, playRows } from './play-rows.mjs';
import { connectStaffDevice } from './staff-device.mjs';

/** How often a closed clinic is looked at again (milliseconds). */
const lookAgain = 15_000;
/** How much of the day is told as already past, at the pace of life (milliseconds). */
const past = 2 * 60 * 60_000;

/**
 * Plays one simulated day after another at every clinic of the district, each only while it is open,
 * until told to stop.
 * @param {{ port: number, adminToken?: string, speed: number, stopping: AbortSignal }} options
 */
export async function playDistrict({ port, adminToken, speed, stopping }) {
  const url = `http://localhost:${port}`;
  const credential = adminToken ?? (await officeCredential());
  const clinics = await boards(url);
  say(`Playing a simulated day at ${clinics.length} clinics, ${speed} times as fast as life …`);
  const seed = Math.floor(Date.now() / 1000);
  const plays = clinics.map(({ clinicId }, index) =>
    playClinic({ url, credential, clinicId, speed, stopping, seed: seed + 1000 * index }),
  );
  await Promise.all(plays);
}

async function playClinic({ url, credential, clinicId, speed, stopping, seed }) {
  const token = await pairStaffDevice({ url, credential, clinicId, label: 'Demo' });
  const device = await connectStaffDevice({ url, token, clinicId });
  stopping.addEventListener('abort', () => device.close());
  for (let day = 0; !stopping.aborted; day += 1) {
    const desk = await device.desk();
    if (!(await takesPeople(desk, stopping))) continue;
    const begin = beginning(desk, speed);
    await clearLine(device, desk, begin);
    const rows = simulatedRows(desk, { seed: seed + day, begin, speed });
    const laneFor = (lane) => lane || desk.lanes[0]?.lane;
    const { refused } = await playRows({ rows, device, laneFor, speed, begin, signal: stopping });
    if (Object.keys(refused).length > 0) say(`${clinicId} refused ${inWords(refused)}.`);
  }
}

async function takesPeople({ status }, signal) {
  if (status === 'open') return true;
  await wait(lookAgain, undefined, { signal }).catch(() => {});
  return false;
}

/** When the play begins (milliseconds): some while ago, so that a line stands there already. */
function beginning({ hours, lastTapAt }, speed) {
  const known = [hours?.opensAt, lastTapAt].flatMap((at) => (at ? [Date.parse(at)] : []));
  return Math.max(Date.now() - past / speed, ...known);
}

/** Those an earlier play left in the line would otherwise stand there for ever. */
async function clearLine(device, { lanes }, begin) {
  const at = new Date(begin).toISOString();
  for (const { line, inService } of lanes) {
    for (const { ticket } of [...inService, ...line]) await device.send({ type: 'check-out', ticket, at });
  }
}

/** Intake and booths stay as the office set them up: the clinic goes by its own hours. */
function simulatedRows({ clinicId, lanes, hours }, { seed, begin, speed }) {
  const simulated = (at) => ((Date.parse(at) - begin) / 1000) * speed;
  const breaks = (hours?.breaks ?? []).map(({ from, until }) => ({
    from: simulated(from),
    until: simulated(until),
  }));
  const rows = simulateDay({
    seed,
    queue: clinicId,
    opensAt: new Date(begin).toISOString(),
    closesAt: new Date(begin + usualLength * 1000).toISOString(),
    breaks: breaks.filter(({ from }) => from > 0),
    lanes: lanes.map(usualLane),
    habits: orderly,
  });
  return rows.filter(({ type }) => type === 'check-in' || type === 'call' || type === 'check-out');
}

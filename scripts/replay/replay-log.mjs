import { readLog } from '@hannun/shared/log-file';
import { UserError } from '../bootstrap/cli.mjs';
import { createLaneMapper } from './lane-mapping.mjs';
import { fetchBoards, pairStaffDevice, readOfficeCredential } from './office-api.mjs';
import { formatCounts, replayRows } from './replay-rows.mjs';
import { connectStaffDevice } from './staff-device.mjs';

const maxShownProblems = 10;

export async function replayLog({ text, speed, url, clinic, lane, say }) {
  const { rows, problems } = readLog(text);
  for (const { line, message } of problems.slice(0, maxShownProblems)) say(`Skipped row ${line}: ${message}`);
  if (problems.length > maxShownProblems) say(`… and ${problems.length - maxShownProblems} more rows.`);
  const board = chooseBoard(await fetchBoards(url), clinic);
  const laneFor = createLaneMapper({ rows, lanes: board.lanes, asked: lane });
  const credential = await readOfficeCredential();
  const { clinicId } = board;
  const token = await pairStaffDevice({ url, credential, clinicId, label: 'Replay' });
  const device = await connectStaffDevice({ url, token, clinicId });
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopping.abort());
  say(`Replaying ${rows.length} rows at ${clinicId}, speed ${speed} …`);
  try {
    const tally = await replayRows({ rows, device, laneFor, speed, signal: stopping.signal });
    say(`Replayed ${formatCounts(tally.played)}.`);
    say(
      `Skipped ${formatCounts(tally.skipped)}; rejected ${formatCounts(tally.refused)}; unreadable ${problems.length}.`,
    );
  } finally {
    device.close();
  }
}

function chooseBoard(all, clinicId) {
  const found = clinicId ? all.find((one) => one.clinicId === clinicId) : (all.find(isOpen) ?? all[0]);
  if (found) return found;
  throw new UserError(
    `Clinic "${clinicId ?? ''}" not found. Clinics: ${all.map((one) => one.clinicId).join(', ')}.`,
  );
}

const isOpen = ({ status }) => status === 'open';

import { readLog } from '@hannun/shared/log-file';
import { logStep, UserError } from '../bootstrap/cli.mjs';
import { createLaneMapper } from './lane-mapping.mjs';
import { fetchBoards, pairStaffDevice, readOfficeCredential } from './office-api.mjs';
import { formatCounts, replayRows } from './replay-rows.mjs';
import { connectStaffDevice } from './staff-device.mjs';

const maxShownProblems = 10;

export async function replayLog({ text, speed, url, clinic, lane }) {
  const { rows, problems } = readLog(text);
  for (const { line, message } of problems.slice(0, maxShownProblems))
    logStep(`Skipped row ${line}: ${message}`);
  if (problems.length > maxShownProblems) logStep(`… and ${problems.length - maxShownProblems} more rows.`);
  const board = chooseBoard(await fetchBoards(url), clinic);
  const laneFor = createLaneMapper({ rows, lanes: board.lanes, requested: lane });
  const credential = await readOfficeCredential();
  const { clinicId } = board;
  const token = await pairStaffDevice({ url, credential, clinicId, label: 'Replay' });
  const device = await connectStaffDevice({ url, token, clinicId });
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopping.abort());
  logStep(`Replaying ${rows.length} rows at ${clinicId}, speed ${speed} …`);
  try {
    const tally = await replayRows({ rows, device, laneFor, speed, signal: stopping.signal });
    logStep(`Replayed ${formatCounts(tally.replayed)}.`);
    logStep(
      `Skipped ${formatCounts(tally.skipped)}; rejected ${formatCounts(tally.rejected)}; unreadable ${problems.length}.`,
    );
  } finally {
    device.close();
  }
}

function chooseBoard(boards, clinicId) {
  const found = clinicId
    ? boards.find((board) => board.clinicId === clinicId)
    : (boards.find(isOpen) ?? boards[0]);
  if (found) return found;
  throw new UserError(
    `Clinic "${clinicId ?? ''}" not found. Clinics: ${boards.map((board) => board.clinicId).join(', ')}.`,
  );
}

const isOpen = ({ status }) => status === 'open';

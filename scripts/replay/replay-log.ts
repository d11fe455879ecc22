import type { Board } from '@hannun/shared/contract';
import { readLog } from '@hannun/shared/log-file';
import { logStep, UserError } from '../bootstrap/cli.ts';
import { createLaneMapper } from './lane-mapping.ts';
import { fetchBoards, pairDevice, readOfficeCredential } from './office-api.ts';
import { formatCounts, replayRows } from './replay-rows.ts';
import { connectStaffDevice } from './staff-device.ts';

const maxShownProblems = 10;

type LogReplay = { text: string; speed: number; url: string; clinic?: string; lane?: string };

export async function replayLog({ text, speed, url, clinic, lane }: LogReplay): Promise<void> {
  const { rows, problems } = readLog(text);
  for (const { line, message } of problems.slice(0, maxShownProblems))
    logStep(`Skipped row ${line}: ${message}`);
  if (problems.length > maxShownProblems) logStep(`… and ${problems.length - maxShownProblems} more rows.`);
  const board = chooseBoard(await fetchBoards(url), clinic);
  const laneFor = createLaneMapper({ rows, lanes: board.lanes, requested: lane });
  const credential = await readOfficeCredential();
  const { clinicId } = board;
  const token = await pairDevice({ url, credential, clinicId, label: 'Replay' });
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

function chooseBoard(boards: readonly Board[], clinicId: string | undefined): Board {
  const found = clinicId
    ? boards.find((board) => board.clinicId === clinicId)
    : (boards.find(isOpen) ?? boards[0]);
  if (found) return found;
  throw new UserError(
    `Clinic "${clinicId ?? ''}" not found. Clinics: ${boards.map((board) => board.clinicId).join(', ')}.`,
  );
}

const isOpen = ({ status }: Board): boolean => status === 'open';

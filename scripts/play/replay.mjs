import { readLog } from '@hannun/shared/log-file';
import { Halt } from '../bootstrap/say.mjs';
import { laneChooser } from './lanes.mjs';
import { boards, officeCredential, pairStaffDevice } from './office.mjs';
import { inWords, playRows } from './play-rows.mjs';
import { connectStaffDevice } from './staff-device.mjs';

const problemsShown = 10;

/**
 * Plays a recorded log to one clinic of a running server and tells how it went.
 * @param {{ text: string, speed: number, url: string, clinic?: string, lane?: string, say: (line: string) => void }} options
 */
export async function replay({ text, speed, url, clinic, lane, say }) {
  const { rows, problems } = readLog(text);
  for (const { line, message } of problems.slice(0, problemsShown))
    say(`Line ${line} is left out: ${message}`);
  if (problems.length > problemsShown) say(`… and ${problems.length - problemsShown} more lines.`);
  const board = chosen(await boards(url), clinic);
  const laneFor = laneChooser({ rows, lanes: board.lanes, asked: lane });
  const credential = await officeCredential();
  const { clinicId } = board;
  const token = await pairStaffDevice({ url, credential, clinicId, label: 'Replay' });
  const device = await connectStaffDevice({ url, token, clinicId });
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopping.abort());
  say(`Playing ${rows.length} rows to ${clinicId} at ${speed} times their pace …`);
  try {
    const tally = await playRows({ rows, device, laneFor, speed, signal: stopping.signal });
    say(`Played ${inWords(tally.played)}.`);
    say(
      `Skipped ${inWords(tally.skipped)}; refused ${inWords(tally.refused)}; unreadable ${problems.length}.`,
    );
  } finally {
    device.close();
  }
}

function chosen(all, clinicId) {
  const found = clinicId ? all.find((one) => one.clinicId === clinicId) : (all.find(isOpen) ?? all[0]);
  if (found) return found;
  throw new Halt(
    `The server has no clinic "${clinicId ?? ''}", only: ${all.map((one) => one.clinicId).join(', ')}.`,
  );
}

const isOpen = ({ status }) => status === 'open';

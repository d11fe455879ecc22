import { readLog } from '@hannun/shared/log-file';
import { Halt } from '../bootstrap/say.mjs';
import { laneChooser } from './lanes.mjs';
import { boards, officeCredential, pairStaffDevice } from './office.mjs';
import { inWords, playRows } from './play-rows.mjs';
import { connectStaffDevice } from './staff-device.mjs';

const problemsShown = 10;

export async function replay({ text, speed, url, clinic, lane, say }) {
  const { rows, problems } = readLog(text);
  for (const { line, message } of problems.slice(0, problemsShown)) say(`Skipped row ${line}: ${message}`);
  if (problems.length > problemsShown) say(`… and ${problems.length - problemsShown} more rows.`);
  const board = chosen(await boards(url), clinic);
  const laneFor = laneChooser({ rows, lanes: board.lanes, asked: lane });
  const credential = await officeCredential();
  const { clinicId } = board;
  const token = await pairStaffDevice({ url, credential, clinicId, label: 'Replay' });
  const device = await connectStaffDevice({ url, token, clinicId });
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopping.abort());
  say(`Replaying ${rows.length} rows at ${clinicId}, speed ${speed} …`);
  try {
    const tally = await playRows({ rows, device, laneFor, speed, signal: stopping.signal });
    say(`Replayed ${inWords(tally.played)}.`);
    say(
      `Skipped ${inWords(tally.skipped)}; rejected ${inWords(tally.refused)}; unreadable ${problems.length}.`,
    );
  } finally {
    device.close();
  }
}

function chosen(all, clinicId) {
  const found = clinicId ? all.find((one) => one.clinicId === clinicId) : (all.find(isOpen) ?? all[0]);
  if (found) return found;
  throw new Halt(
    `Clinic "${clinicId ?? ''}" not found. Clinics: ${all.map((one) => one.clinicId).join(', ')}.`,
  );
}

const isOpen = ({ status }) => status === 'open';

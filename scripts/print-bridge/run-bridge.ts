import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { PrintOutcome, SlipPaper } from '@hannun/shared/contract';
import { type Patience, printSlip } from '@hannun/shared/receipt-printer';
import type { Journal } from './journal.ts';
import type { ServerApi } from './server-api.ts';
import { openTcpChannel, type PrinterAddress } from './tcp-channel.ts';

export type Bridge = {
  server: ServerApi;
  printer: PrinterAddress;
  patience: Patience;
  journal: Journal;
  encode: (paper: SlipPaper) => Uint8Array;
  say: (line: string) => void;
};

/** Fetches one slip after the other and prints it, until the signal ends it between two slips. */
export async function runBridge(bridge: Bridge, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const claim = randomUUID();
    const job = await claimNext(bridge, claim, stop);
    if (!job) continue;
    const state = await printOnce(bridge, claim, job);
    bridge.say(`${job.paper.ticket} · ${state}`);
    if (isNotReady(state)) await pause(bridge.patience.lookMs, stop);
  }
}

type Job = { id: string; paper: SlipPaper };

/** The same claim until the server has answered it: an answer that was lost may have carried a slip. */
async function claimNext(
  { server, patience }: Bridge,
  claim: string,
  stop: AbortSignal,
): Promise<Job | null> {
  while (!stop.aborted) {
    const answer = await server.claim(claim, stop);
    if (answer) return answer.job;
    await pause(patience.lookMs, stop);
  }
  return null;
}

async function printOnce(bridge: Bridge, claim: string, { id, paper }: Job): Promise<PrintOutcome> {
  const { journal, printer, patience, encode } = bridge;
  const tell = (state: PrintOutcome, started: boolean) =>
    reportUntilTaken(bridge, id, { claim, state, started });
  if (journal.hasBegun(id)) {
    await tell('unknown', true);
    return 'unknown';
  }
  const { state, started } = await printSlip(() => openTcpChannel(printer, patience.answerMs), patience, {
    bytes: encode(paper),
    begin: () => journal.begin(id),
    stuck: (now) => tell(now, true),
  });
  await tell(state, started);
  return state;
}

type Report = { claim: string; state: PrintOutcome; started: boolean };

/** The next slip waits: a state that is not told would leave somebody in doubt. */
async function reportUntilTaken({ server, patience }: Bridge, job: string, report: Report): Promise<void> {
  const never = new AbortController().signal;
  while (!(await server.report(job, report, never))) await setTimeout(patience.lookMs);
}

const isNotReady = (state: PrintOutcome): boolean => state !== 'printed' && state !== 'unknown';

const pause = (delayMs: number, signal: AbortSignal): Promise<void> =>
  setTimeout(delayMs, undefined, { signal }).catch(() => undefined);

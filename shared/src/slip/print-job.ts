import type { PrintAnswer, PrintedTicket, PrintOutcome, PrintState, SlipPaper } from '../contract/index.js';
import { minuteMs } from '../date-time/index.js';

/** A slip on its way to a receipt printer. Once a bridge has begun to print it, no other attempt is ever made. */
export type PrintJob = {
  id: string;
  ticket: string;
  /** Numbers begin anew each day. */
  day: string;
  isReprint: boolean;
  at: string;
  /** `null` once it is printed: nobody needs it any more. */
  paper: SlipPaper | null;
  claim: { id: string; at: string } | null;
  /** What the bridge said last. */
  report: PrintOutcome | null;
  /** Staff know of its trouble. */
  isSeen?: true;
};

/** Whoever is not handed a slip by then waits without one, or has been helped by hand: nothing prints in a burst. */
export const printWithinMs = 10 * minuteMs;
/** A bridge that took a job and says nothing for so long has died over it. */
const claimSilenceMs = minuteMs;
/** A bridge asks again at least every 15 seconds. */
export const bridgeSilenceMs = 40_000;

type Moment = { nowMs: number; bridgeHeardMs: number };

/** What the desk shows beside the ticket. */
export function printState({ claim, report }: PrintJob, { nowMs, bridgeHeardMs }: Moment): PrintState {
  if (claim !== null && report === null)
    return nowMs - Date.parse(claim.at) > claimSilenceMs ? 'unknown' : 'queued';
  if (report === 'printed' || report === 'unknown') return report;
  if (nowMs - bridgeHeardMs > bridgeSilenceMs) return claim === null ? 'offline' : 'unknown';
  return report ?? 'queued';
}

export const printedTicket = (job: PrintJob, moment: Moment): PrintedTicket => ({
  id: job.id,
  ticket: job.ticket,
  isReprint: job.isReprint,
  at: job.at,
  state: printState(job, moment),
  ...(job.isSeen && { isSeen: true }),
});

/** Whether a bridge may take it now: nobody has, or only to find that its printer was not ready. */
export const isClaimable = ({ claim, at }: PrintJob, nowMs: number): boolean =>
  claim === null && nowMs - Date.parse(at) <= printWithinMs;

export const claimed = (job: PrintJob, id: string, at: string): PrintJob => ({
  ...job,
  claim: { id, at },
  report: null,
});

/** Once staff say that it is printed, nobody begins it any more. */
export function answered(job: PrintJob, answer: PrintAnswer, at: string): PrintJob {
  if (answer === 'seen') return { ...job, isSeen: true };
  return { ...job, paper: null, claim: job.claim ?? { id: job.id, at }, report: 'printed' };
}

type Report = { claim: string; state: PrintOutcome; started: boolean };

/** `null`: the report is of no claim on this job. A finished job stays as it is. */
export function reported(job: PrintJob, { claim, state, started }: Report): PrintJob | null {
  if (job.claim?.id !== claim) return null;
  if (job.report === 'printed' || job.report === 'unknown') return job;
  return {
    ...job,
    paper: state === 'printed' ? null : job.paper,
    // What was begun stays begun, even if word of an earlier moment comes late.
    claim: started || job.report !== null ? job.claim : null,
    report: state,
  };
}

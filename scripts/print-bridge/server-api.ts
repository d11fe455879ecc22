import type { ClaimedPrint, PrintReport } from '@hannun/shared/contract';
import { UserError } from '../bootstrap/cli.ts';

/** The server holds a claim open for 15 seconds. */
const requestTimeoutMs = 30_000;

export type ServerApi = {
  /** `null`: the server could not be asked; the same claim is sent again. */
  claim: (claim: string, signal: AbortSignal) => Promise<ClaimedPrint | null>;
  /** Resolves to whether the server has taken it, be it that it wants to hear no more of this slip. */
  report: (job: string, report: PrintReport, signal: AbortSignal) => Promise<boolean>;
};

export function connectServer(url: string, token: string): ServerApi {
  const post = async (path: string, body: object, signal: AbortSignal): Promise<Response | null> => {
    const answer = await fetch(new URL(`/api/v1/print-jobs${path}`, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(requestTimeoutMs)]),
    }).catch(() => null);
    if (answer?.status === 401 || answer?.status === 403)
      throw new UserError(
        'The server no longer knows this printer. Make a new code for it in the office and start again with --code.',
      );
    return answer;
  };
  return {
    async claim(claim, signal) {
      const answer = await post('/claim', { claim }, signal);
      return answer?.ok ? await answer.json().catch(() => null) : null;
    },
    async report(job, report, signal) {
      const answer = await post(`/${job}/report`, report, signal);
      return answer !== null && (answer.ok || answer.status === 404 || answer.status === 409);
    },
  };
}

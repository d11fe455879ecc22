import type { Desk, TicketView } from '@hannun/shared/contract';
import type { Translation } from '../translation.js';
import { formatClockTime } from '../ui/clock-time.js';

const requestTimeoutMs = 5_000;

export type SlipAnswer = TicketView | 'unknown' | 'unreachable';

/** Asks the server of a slip that the desk does not know. */
export async function lookUpSlip(token: string): Promise<SlipAnswer> {
  try {
    const response = await fetch(`/api/v1/tickets/${token}`, {
      signal: AbortSignal.timeout(requestTimeoutMs),
    });
    if (response.status === 404 || response.status === 400) return 'unknown';
    return response.ok ? await response.json() : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

type Words = Pick<Translation, 't'>;

/** What became of a slip that is not at the desk. */
export function describeSlip(answer: SlipAnswer, { clinicId, day }: Desk, { t }: Words): string {
  if (answer === 'unreachable') return t('scanUnreachable');
  if (answer === 'unknown') return t('scanUnknown');
  const { ticket, state } = answer;
  if (answer.clinicId !== clinicId) return t('scanOtherClinic', { ticket });
  if (answer.day !== day) return t('scanOtherDay', { ticket });
  if (state.status === 'finished') return describeOver(ticket, state.at, { t });
  if (state.status === 'left' || state.status === 'missed')
    return t('scanGone', { ticket, time: formatClockTime(state.at) });
  return t('scanNotHere', { ticket });
}

/** `at` is `null` where the desk no longer tells when. */
export const describeOver = (ticket: string, at: string | null, { t }: Words): string =>
  at === null ? t('scanOver', { ticket }) : t('scanFinished', { ticket, time: formatClockTime(at) });

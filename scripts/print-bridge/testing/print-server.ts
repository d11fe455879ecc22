import type { PrintState } from '@hannun/shared/contract';
import { claimed, isClaimable, type PrintJob, printState, reported, slipPaper } from '@hannun/shared/slip';
import type { ServerApi } from '../server-api.ts';

const startMs = Date.parse('2026-11-26T08:24:00.000Z');
const at = new Date(startMs).toISOString();

/** What a server does with print jobs, by the same rules, behind a network that may lose any answer. */
export class PrintServer implements ServerApi {
  private readonly jobs = new Map<string, PrintJob>();
  private readonly losesAnswer: () => boolean;
  private readonly whenEmpty: () => void;

  constructor(jobs: number, losesAnswer: () => boolean, whenEmpty: () => void) {
    this.losesAnswer = losesAnswer;
    this.whenEmpty = whenEmpty;
    for (let number = 1; number <= jobs; number += 1) {
      const ticket = `A${number}`;
      const job = { id: ticket, ticket, day: '2026-11-26', isReprint: false, at, claim: null, report: null };
      this.jobs.set(ticket, { ...job, paper: paperOf(ticket) });
    }
  }

  claim: ServerApi['claim'] = async (claim) => {
    const jobs = [...this.jobs.values()];
    const own = jobs.find((job) => job.claim?.id === claim);
    const next = own ?? jobs.find((job) => isClaimable(job, startMs));
    if (!next) {
      this.whenEmpty();
      return { job: null };
    }
    if (!own) this.jobs.set(next.id, claimed(next, claim, at));
    return this.losesAnswer() ? null : { job: { id: next.id, paper: paperOf(next.ticket) } };
  };

  report: ServerApi['report'] = async (id, said) => {
    const job = this.jobs.get(id);
    const next = job && reported(job, said);
    if (next) this.jobs.set(id, next);
    return !this.losesAnswer();
  };

  /** What the desk shows of each, by its ticket. */
  states(): Map<string, PrintState> {
    const moment = { nowMs: startMs, bridgeHeardMs: startMs };
    return new Map([...this.jobs.values()].map((job) => [job.ticket, printState(job, moment)]));
  }
}

export const paperOf = (ticket: string) =>
  slipPaper({
    clinic: { ko: '마장동 임시선별검사소', en: 'Majang-dong Testing Site' },
    lane: { code: 'A', name: { ko: 'PCR', en: 'PCR' } },
    ticket,
    party: 3,
    ahead: 61,
    checkedInAt: at,
    timeZone: 'Asia/Seoul',
    booths: ['1', '2'],
    way: { ko: '정문을 지나 오른쪽 첫 번째 천막', en: 'First tent on the right' },
    telephone: '02-1234-5678',
    url: 'https://line.example.org/t/abcdefgh',
  });

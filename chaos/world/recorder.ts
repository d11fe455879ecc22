import type { Ack, Command } from '@hannun/shared/contract';
import { machineLoad } from '../../e2e/harness/machine-load.js';
import type { History, LogCopy } from '../checker/history.js';

type Growing<List> = List extends readonly (infer Item)[] ? Item[] : never;

/** Records what a run observes, on one clock (milliseconds since 1970). */
export class Recorder {
  private readonly began = Date.now();
  readonly sent: Growing<History['sent']> = [];
  readonly answered: Growing<History['answered']> = [];
  readonly probes: Growing<History['probes']> = [];
  readonly shownBoards: Growing<History['shownBoards']> = [];
  readonly claims: Growing<History['claims']> = [];
  readonly recoveries: Growing<History['recoveries']> = [];
  readonly lost: LogCopy[] = [];

  recordSent(tablet: string, tap: string, command: Command): void {
    this.sent.push({ at: Date.now(), tablet, tap, command });
  }

  recordAnswer(commandId: string, ack: Ack): void {
    this.answered.push({ at: Date.now(), commandId, ack });
  }

  history(end: Pick<History, 'live' | 'logs'>): History {
    const { began, lost, ...observed } = this;
    const loadFactor = machineLoad.worstSince(began);
    return { ...observed, live: end.live, logs: [...lost, ...end.logs], loadFactor };
  }
}

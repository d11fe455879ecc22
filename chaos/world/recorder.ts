import type { Ack, Command } from '@hannun/shared/contract';
import { machineLoad } from '../../server/src/testing/machine-load.js';
import type { LogCopy, Observations } from '../checker/observations.js';

type Growing<List> = List extends readonly (infer Item)[] ? Item[] : never;

/** Records what a run observes, on one clock (milliseconds since 1970). */
export class Recorder {
  private readonly began = Date.now();
  readonly sent: Growing<Observations['sent']> = [];
  readonly answered: Growing<Observations['answered']> = [];
  readonly probes: Growing<Observations['probes']> = [];
  readonly shownBoards: Growing<Observations['shownBoards']> = [];
  readonly claims: Growing<Observations['claims']> = [];
  readonly recoveries: Growing<Observations['recoveries']> = [];
  readonly lost: LogCopy[] = [];

  recordSent(tablet: string, tap: string, command: Command): void {
    this.sent.push({ at: Date.now(), tablet, tap, command });
  }

  recordAnswer(commandId: string, ack: Ack): void {
    this.answered.push({ at: Date.now(), commandId, ack });
  }

  observations(end: Pick<Observations, 'live' | 'logs'>): Observations {
    const { began, lost, ...observed } = this;
    const loadFactor = machineLoad.worstSince(began);
    return { ...observed, live: end.live, logs: [...lost, ...end.logs], loadFactor };
  }
}

import type { Ack, Command } from '@hannun/shared';
import { machineLoad } from '../../e2e/harness/machine-load.js';
import type { History, Log } from '../checker/history.js';

type Growing<List> = List extends readonly (infer Item)[] ? Item[] : never;

/** Records what a run observes, on one clock (milliseconds since 1970). */
export class Recorder {
  private readonly began = Date.now();
  readonly asked: Growing<History['asked']> = [];
  readonly answered: Growing<History['answered']> = [];
  readonly probes: Growing<History['probes']> = [];
  readonly shown: Growing<History['shown']> = [];
  readonly claims: Growing<History['claims']> = [];
  readonly healings: Growing<History['healings']> = [];
  readonly lost: Log[] = [];

  ask(tablet: string, tap: string, command: Command): void {
    this.asked.push({ at: Date.now(), tablet, tap, command });
  }

  answer(commandId: string, ack: Ack): void {
    this.answered.push({ at: Date.now(), commandId, ack });
  }

  history(end: Pick<History, 'live'> & { logs: readonly Log[] }): History {
    const { asked, answered, probes, shown, claims, healings, lost } = this;
    const loadFactor = machineLoad.worstSince(this.began);
    const logs = [...lost, ...end.logs];
    return { asked, answered, probes, shown, claims, healings, live: end.live, logs, loadFactor };
  }
}

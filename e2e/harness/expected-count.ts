import type { LogRow } from '@hannun/shared/log-file';

/**
 * Counts the people waiting from the taps alone, independently of the product's rules: a plain list in order
 * of arrival. Who is called out of turn, however often, strikes nobody.
 */
export class ExpectedCount {
  private queue: { lane: string; ticket: string; party: number }[] = [];

  /** Applies a row that the server has accepted. */
  apply(row: LogRow): void {
    if (row.type === 'check-in') {
      const { lane, ticket, party } = row;
      this.queue.push({ lane, ticket, party });
    }
    if (row.type === 'call' || row.type === 'check-out' || row.type === 'leave' || row.type === 'no-show') {
      this.queue = this.queue.filter(({ lane, ticket }) => lane !== row.lane || ticket !== row.ticket);
    }
  }

  /** People waiting, in one lane or in all. */
  waiting(lane?: string): number {
    return this.queue
      .filter((entry) => lane === undefined || entry.lane === lane)
      .reduce((people, { party }) => people + party, 0);
  }

  /** Tickets ahead of this one. */
  ahead(lane: string, ticket: string): number {
    return this.queue.filter((entry) => entry.lane === lane).findIndex((entry) => entry.ticket === ticket);
  }
}

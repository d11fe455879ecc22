import type { LogRow } from '@hannun/shared/log-file';

/** Someone overtaken by this many later arrivals is not counted (decision 6). */
const maxOvertakes = 3;

/**
 * Counts the people waiting from the taps alone, independently of the product's rules: a plain list in order
 * of arrival.
 */
export class ExpectedCount {
  private queue: { lane: string; ticket: string; party: number; overtaken: number }[] = [];

  /** Applies a row that the server has accepted. */
  apply(row: LogRow): void {
    if (row.type === 'check-in') {
      const { lane, ticket, party } = row;
      this.queue.push({ lane, ticket, party, overtaken: 0 });
    }
    if (row.type === 'call') this.countOvertaken(row.lane, row.ticket);
    if (row.type === 'call' || row.type === 'check-out' || row.type === 'leave' || row.type === 'no-show') {
      this.queue = this.queue.filter(({ lane, ticket }) => lane !== row.lane || ticket !== row.ticket);
    }
  }

  /** People waiting, in one lane or in all. */
  waiting(lane?: string): number {
    return this.queue
      .filter((entry) => (lane === undefined || entry.lane === lane) && entry.overtaken < maxOvertakes)
      .reduce((people, { party }) => people + party, 0);
  }

  /** Tickets ahead of this one. */
  ahead(lane: string, ticket: string): number {
    const counted = this.queue.filter((entry) => entry.lane === lane && entry.overtaken < maxOvertakes);
    return counted.findIndex((entry) => entry.ticket === ticket);
  }

  private countOvertaken(lane: string, ticket: string): void {
    const inLane = this.queue.filter((entry) => entry.lane === lane);
    const position = inLane.findIndex((entry) => entry.ticket === ticket);
    for (const ahead of inLane.slice(0, Math.max(position, 0))) ahead.overtaken += 1;
  }
}

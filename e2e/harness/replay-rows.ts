import type { CommandResult } from '@hannun/shared/contract';
import { commandForRow, type LogRow, recordAnswer, startCsvReplay } from '@hannun/shared/log-file';
import type { StaffTablet } from '../../server/src/testing/staff-tablet.js';
import type { ExpectedCount } from './expected-count.js';

/**
 * Replays rows through one or more tablets, one tap at a time, as fast as answers come. A check-out may find
 * that the booth's next call has already ended the service.
 */
export async function replayRows(
  rows: readonly LogRow[],
  options: {
    tabletFor: (row: LogRow, index: number) => StaffTablet;
    laneFor: (lane: string) => string;
    recount: ExpectedCount;
    /** Called after each answered row, before the next is sent. */
    afterEach?: (index: number, result: CommandResult) => Promise<void>;
  },
): Promise<void> {
  const replay = startCsvReplay(options.laneFor);
  for (const [index, row] of rows.entries()) {
    const body = row.type === 'hours' || row.type === 'close-intake' ? null : commandForRow(row, replay);
    if (!body) continue;
    const answer = await options.tabletFor(row, index).tap(body);
    if (!answer.ok && row.type === 'check-out' && answer.error.code === 'already-done') continue;
    if (!answer.ok)
      throw new Error(`${row.type} ${JSON.stringify(row)} was rejected: ${answer.error.message}`);
    recordAnswer(row, answer.result, replay);
    options.recount.apply(row);
    await options.afterEach?.(index, answer.result);
  }
}

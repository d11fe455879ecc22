import { readFileSync } from 'node:fs';
import type { Board } from '@hannun/shared/contract';
import { commandForRow, type LogRow, readLog, recordAnswer, startCsvReplay } from '@hannun/shared/log-file';
import type { Socket } from 'socket.io-client';
import { expect, vi } from 'vitest';
import type { TestClock } from '../../testing/clock.js';
import { fetchBoard } from '../../testing/http-client.js';
import type { TestNode } from '../../testing/node.js';
import { send, tap } from '../../testing/tablet.js';

/** Open from 9:00 to 18:00; its lanes are those of the recorded day. */
export const healthCentre = 'seongdong-health-centre';

const recordedDayUrl = new URL('../../../../fixtures/simulated-day.csv', import.meta.url);
const recordedDayMs = Date.parse('2022-02-01T00:00:00+09:00');
const replayDayMs = Date.parse('2026-11-23T00:00:00+09:00');

/** The first taps of the recorded day, moved to 23 November 2026. */
export const morningRows = (count: number): LogRow[] =>
  readLog(readFileSync(recordedDayUrl, 'utf8'))
    .rows.filter(({ type }) => !['hours', 'planned-break', 'open-booth', 'close-booth'].includes(type))
    .slice(0, count)
    .map((row) => ({ ...row, at: new Date(Date.parse(row.at) - recordedDayMs + replayDayMs).toISOString() }));

/** Replays rows through a tablet with the clock at each row's time; returns the board after every fifth. */
export async function replayMorning(
  rows: readonly LogRow[],
  { node, tablet, clock }: { node: TestNode; tablet: Socket; clock: TestClock },
): Promise<Board[]> {
  const replay = startCsvReplay((lane) => lane);
  const boards: Board[] = [];
  for (const [index, row] of rows.entries()) {
    clock.currentMs = Date.parse(row.at);
    const body = commandForRow(row, replay);
    if (!body) continue;
    const ack = await send(tablet, tap(body, row.at, healthCentre));
    if (ack.ok) recordAnswer(row, ack.result, replay);
    else if (ack.error.code !== 'already-done') throw new Error(`${row.type}: ${ack.error.message}`);
    // Taps of the same moment cannot be told apart when a board is reconstructed.
    const isLast = row.at !== rows[index + 1]?.at;
    if (isLast && index % 5 === 0) boards.push(await fetchConfirmedBoard(node, row.at));
  }
  return boards;
}

/** While the log was not read for some seconds, as on a busy machine, a board names an earlier contact. */
const fetchConfirmedBoard = (node: TestNode, contactAt: string): Promise<Board> =>
  vi.waitFor(async () => {
    const board = await fetchBoard(node, healthCentre);
    expect(board).toMatchObject({ contactAt });
    return board;
  }, 10_000);

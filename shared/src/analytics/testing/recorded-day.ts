import { readFileSync } from 'node:fs';
import { commandForRow, recordAnswer, startCsvReplay } from '../../log-file/csv-replay.js';
import type { LogRow } from '../../log-file/log-row.js';
import { readLog } from '../../log-file/read-log.js';
import { decide } from '../../queue/decide.js';
import type { EventOf, QueueEvent } from '../../queue/events.js';
import { evolve } from '../../queue/evolve.js';
import { initialClinicDay } from '../../queue/state.js';
import { dayOpened } from '../../queue/testing/scenario.js';
import { closeDay } from '../../queue/timeouts.js';

/** The recorded day of the fixtures. */
export const recordedRows = (): readonly LogRow[] =>
  readLog(readFileSync(new URL('../../../../fixtures/simulated-day.csv', import.meta.url), 'utf8')).rows;

/** The clinic of that day: 1 February 2022, nine to five in Seoul. */
export const recordedDay: EventOf<'day-opened'> = {
  ...dayOpened,
  at: '2022-01-31T15:00:00.000Z',
  day: '2022-02-01',
  noon: '2022-02-01T03:00:00.000Z',
  lanes: [
    { lane: 'pcr', code: 'A', name: { ko: 'PCR', en: 'PCR' }, way: 'slips', booths: ['1', '2', '3'] },
    { lane: 'rapid', code: 'B', name: { ko: '신속항원', en: 'Rapid' }, way: 'slips', booths: ['4'] },
  ],
  hours: {
    opensAt: '2022-02-01T00:00:00.000Z',
    closesAt: '2022-02-01T08:00:00.000Z',
    intakeClosesAt: '2022-02-01T08:00:00.000Z',
    breaks: [],
  },
};

/** The event log after replaying these rows and closing the day. */
export function replayRows(rows: readonly LogRow[], first = recordedDay): QueueEvent[] {
  const replay = startCsvReplay((lane) => lane || 'pcr');
  const log: QueueEvent[] = [first];
  let state = evolve(initialClinicDay, first);
  rows.forEach((row, index) => {
    const body = row.type === 'hours' ? null : commandForRow(row, replay);
    if (!body) return;
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const command = { id, clinicId: first.clinicId, at: row.at, ...body };
    const decision = decide(state, command, { device: 'tablet-1', nowIso: row.at, token: `token-${index}` });
    if (!decision.ok) return;
    recordAnswer(row, decision.result, replay);
    log.push(...decision.events);
    state = decision.events.reduce(evolve, state);
  });
  return [...log, ...closeDay(state, '2022-02-01T15:00:00.000Z')];
}

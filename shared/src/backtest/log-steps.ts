import { daySeconds } from '../date-time/zoned-time.js';
import type { LaneEvent, LaneEventOf } from '../forecast/lane-events.js';
import { toEpochSeconds } from '../forecast/working-times.js';
import type { CallRow, LogRow } from '../log-file/log-row.js';

export type BacktestStep = { key: string; event: LaneEvent };

type QueueDay = { queue: string; midnight: number; rows: LogRow[] };

/** `offset`: seconds the log's clock is ahead of UTC. Hours and breaks are known from the day's first row. */
export function toBacktestSteps(rows: readonly LogRow[], offset: number): BacktestStep[] {
  const numbers: TicketCounters = new Map();
  return queueDays(rows, offset).flatMap((queueDay) => {
    const lanes = lanesOf(queueDay.rows);
    const begun = dayBegan(queueDay);
    const start = lanes.map((lane): BacktestStep => ({ key: keyOf(queueDay.queue, lane), event: begun }));
    const shared = new SharedBooths();
    return [...start, ...queueDay.rows.flatMap((row) => rowToSteps(row, lanes, shared, numbers))];
  });
}

const keyOf = (queue: string, lane: string): string => `${queue}/${lane}`;

function queueDays(rows: readonly LogRow[], offset: number): QueueDay[] {
  const days = new Map<string, QueueDay>();
  for (const row of rows) {
    const midnight = Math.floor((toEpochSeconds(row.at) + offset) / daySeconds) * daySeconds - offset;
    const key = `${row.queue} ${midnight}`;
    const known = days.get(key) ?? { queue: row.queue, midnight, rows: [] };
    known.rows.push(row);
    days.set(key, known);
  }
  return [...days.values()];
}

const lanesOf = (rows: readonly LogRow[]): string[] => [
  ...new Set(rows.flatMap((row) => ('lane' in row && row.lane !== '' ? [row.lane] : []))),
];

function dayBegan({ midnight, rows }: QueueDay): LaneEventOf<'day-began'> {
  const hours = rows.find(({ type }) => type === 'hours');
  return {
    type: 'day-began',
    at: toEpochSeconds(rows[0]?.at ?? ''),
    midnight,
    hours:
      hours && 'from' in hours
        ? { opensAt: toEpochSeconds(hours.from), closesAt: toEpochSeconds(hours.until) }
        : null,
    breaks: rows.flatMap((row) =>
      row.type === 'planned-break'
        ? [{ from: toEpochSeconds(row.from), until: toEpochSeconds(row.until) }]
        : [],
    ),
  };
}

class SharedBooths {
  private readonly lanes = new Map<string, Set<string>>();

  recordCall(booth: string, lane: string): string[] {
    const lanes = this.lanes.get(booth) ?? new Set<string>();
    this.lanes.set(booth, lanes.add(lane));
    return [...lanes].filter((other) => other !== lane);
  }
}

/** Tickets without a number are matched by counting check-ins and calls. */
type TicketCounters = Map<string, number>;

function rowToSteps(
  row: LogRow,
  lanes: readonly string[],
  shared: SharedBooths,
  numbers: TicketCounters,
): BacktestStep[] {
  const at = toEpochSeconds(row.at);
  const own = (lane: string, event: LaneEvent): BacktestStep => ({ key: keyOf(row.queue, lane), event });
  switch (row.type) {
    case 'check-in': {
      const id = row.ticket || nextAnonymousId(numbers, keyOf(row.queue, row.lane));
      return [own(row.lane, { type: 'joined', at, id, party: row.party })];
    }
    case 'call':
      return callSteps(row, shared);
    case 'check-out': {
      const served: LaneEvent = { type: 'served', at, id: row.ticket || null, cause: 'tap' };
      const others = row.ticket === '' ? [] : lanes.filter((lane) => lane !== row.lane);
      return [row.lane, ...others].map((lane) => own(lane, served));
    }
    case 'leave':
    case 'no-show': {
      const reason = row.type === 'leave' ? 'left' : 'no-show';
      return [own(row.lane, { type: 'gone', at, id: row.ticket, reason })];
    }
    case 'open-booth':
    case 'close-booth': {
      const type = row.type === 'open-booth' ? 'booth-opened' : 'booth-closed';
      const which = row.lane === '' ? lanes : [row.lane];
      return which.map((lane) => own(lane, { type, at, booth: row.booth }));
    }
    default:
      return [];
  }
}

function callSteps({ queue, lane, booth, ticket, ...row }: CallRow, shared: SharedBooths): BacktestStep[] {
  const at = toEpochSeconds(row.at);
  const others = booth === '' ? [] : shared.recordCall(booth, lane);
  return [
    { key: keyOf(queue, lane), event: { type: 'called', at, id: ticket || null, booth: booth || null } },
    ...others.map((other): BacktestStep => {
      return { key: keyOf(queue, other), event: { type: 'booth-elsewhere', at, booth, ticket } };
    }),
  ];
}

function nextAnonymousId(numbers: TicketCounters, key: string): string {
  const number = (numbers.get(key) ?? 0) + 1;
  numbers.set(key, number);
  return `#${number}`;
}

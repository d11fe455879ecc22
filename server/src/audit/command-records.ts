import {
  type AuditActor,
  type AuditRecord,
  isResidentDevice,
  type QueueEvent,
  ticketId,
} from '@hannun/shared';
import type { LogEntry, RecordedEntry } from '../event-log/log-entry.js';

type ClinicDayLog = { clinicId: string; day: string; recorded: readonly RecordedEntry[] };

/** Audit records of a clinic's day, newest first, one per command. */
export function commandRecords(
  { clinicId, day, recorded }: ClinicDayLog,
  names: Readonly<Record<string, string>>,
): AuditRecord[] {
  const codes = new Map<string, string>();
  const commands = new Map<number, LogEntry[]>();
  for (const { version, entry } of recorded) {
    if (!entry) continue;
    if (entry.event.type === 'day-opened')
      for (const { lane, code } of entry.event.lanes) codes.set(lane, code);
    commands.set(version, [...(commands.get(version) ?? []), entry]);
  }
  return [...commands].reverse().flatMap(([version, [first, ...others]]): AuditRecord[] => {
    if (!first) return [];
    const events = [first, ...others].map(({ event }) => event);
    return [
      {
        id: `${clinicId}/${day}/${version}`,
        at: first.recordedAt,
        who: whoIs(first.by, names),
        what: first.event.origin?.type ?? first.event.type,
        clinicId,
        outcome: 'done',
        details: detailsOf(events.find(({ type }) => type === 'recounted') ?? first.event, codes),
      },
    ];
  });
}

/** Residents stay anonymous: not even their ticket is recorded. */
function whoIs(by: string, names: Readonly<Record<string, string>>): AuditActor {
  if (by === 'server') return { kind: 'server' };
  return isResidentDevice(by) ? { kind: 'resident' } : { kind: 'device', id: by, name: names[by] ?? '' };
}

/** Leaves out text that somebody typed. */
function detailsOf(event: QueueEvent, codes: ReadonlyMap<string, string>): Record<string, string> {
  const told: Record<string, unknown> = {};
  if ('lane' in event) told.lane = event.lane;
  if ('lane' in event && 'number' in event && event.number !== null)
    told.ticket = ticketId(codes.get(event.lane) ?? '', event.number);
  if ('booth' in event) told.booth = event.booth;
  if (event.type === 'paused' || event.type === 'left') told.reason = event.reason;
  if (event.type === 'recounted') Object.assign(told, { expected: event.expected, counted: event.counted });
  if (event.type === 'torn-off' || event.type === 'numbers-reserved')
    told.numbers = `${event.from}–${event.to}`;
  if (event.type === 'booths-opened') told.booths = event.booths.join(', ');
  if (event.type === 'notice-set' && event.text) told.text = event.text.ko;
  return Object.fromEntries(Object.entries(told).map(([name, value]) => [name, String(value)]));
}

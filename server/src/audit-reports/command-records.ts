import { type AuditActor, type AuditRecord, ticketId } from '@hannun/shared/contract';
import { isResidentDevice, type QueueEvent } from '@hannun/shared/queue';
import type { LogEntry, RecordedEntry } from '../event-log/log-entry.js';

type ClinicDayLog = { clinicId: string; day: string; recorded: readonly RecordedEntry[] };

/** Audit records of a clinic's day, newest first, one per command. */
export function toAuditRecords(
  { clinicId, day, recorded }: ClinicDayLog,
  deviceLabels: Readonly<Record<string, string>>,
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
        who: actorOfCommand(first.by, deviceLabels),
        what: first.event.origin?.type ?? first.event.type,
        clinicId,
        outcome: 'done',
        details: detailsOf(events.find(({ type }) => type === 'recounted') ?? first.event, codes),
      },
    ];
  });
}

/** Residents stay anonymous: not even their ticket is recorded. */
function actorOfCommand(by: string, deviceLabels: Readonly<Record<string, string>>): AuditActor {
  if (by === 'server') return { kind: 'server' };
  return isResidentDevice(by)
    ? { kind: 'resident' }
    : { kind: 'device', id: by, name: deviceLabels[by] ?? '' };
}

/** Leaves out text that somebody typed. */
function detailsOf(event: QueueEvent, codes: ReadonlyMap<string, string>): Record<string, string> {
  const details: Record<string, unknown> = {};
  if ('lane' in event) details.lane = event.lane;
  if ('lane' in event && 'number' in event && event.number !== null)
    details.ticket = ticketId(codes.get(event.lane) ?? '', event.number);
  if ('booth' in event) details.booth = event.booth;
  if (event.type === 'paused' || event.type === 'left') details.reason = event.reason;
  if (event.type === 'recounted')
    Object.assign(details, { expected: event.expected, counted: event.counted });
  if (event.type === 'torn-off' || event.type === 'numbers-reserved')
    details.numbers = `${event.from}–${event.to}`;
  if (event.type === 'booths-opened') details.booths = event.booths.join(', ');
  if (event.type === 'notice-set' && event.text) details.text = event.text.ko;
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, String(value)]));
}

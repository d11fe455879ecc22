import type { Command, LaneDesk, Rejection } from '@hannun/shared/contract';
import { type ClinicDay, decide, evolve, initialClinicDay, type QueueEvent } from '@hannun/shared/queue';
import type { Tap } from '../tablet/tablet.js';

/** No real lane has this letter, so nobody takes a practice number for one on a slip. */
const practiceCode = 'Z';
const clinicId = 'practice';
const hourMs = 3_600_000;
const booths = (own: string | null): string[] => (own === null ? ['1'] : [own]);

/** A lane like the given one with five people in it, one of whom came with three others. */
export function openToyDay(
  { lane, way, name }: Pick<LaneDesk, 'lane' | 'way' | 'name'>,
  booth: string | null,
  nowMs: number,
): ClinicDay {
  const time = (hours: number) => new Date(nowMs + hours * hourMs).toISOString();
  const at = time(0);
  const opened: QueueEvent = {
    ...{ type: 'day-opened', at, clinicId, epoch: 1, name, noon: time(6), nextOpensAt: null },
    day: at.slice(0, 10),
    lanes: [{ lane, code: practiceCode, name, way, booths: way === 'heads' ? [] : booths(booth) }],
    hours: { opensAt: time(-1), closesAt: time(12), intakeClosesAt: time(12), breaks: [] },
  };
  const arrivals = [1, 2, 3, 4, 5].map((number): QueueEvent => {
    const ticket = { lane, number, place: number, token: null, priority: false };
    const origin = { device: 'practice', command: `arrival-${number}`, type: 'check-in' };
    return { type: 'checked-in', at, ...ticket, party: number === 3 && way !== 'heads' ? 4 : 1, origin };
  });
  return [opened, ...arrivals].reduce(evolve, initialClinicDay);
}

/** The day after this tap, by the rules of the server; nothing leaves the tablet. */
export function tapOnToy(
  day: ClinicDay,
  tap: Tap,
  { id, device, nowIso }: { id: string; device: string; nowIso: string },
): { day: ClinicDay; rejection: Rejection | null } {
  const command = { ...tap, id, clinicId, at: nowIso } as Command;
  const decision = decide(day, command, { device, nowIso, token: '' });
  if (!decision.ok) return { day, rejection: decision.error };
  return { day: decision.events.reduce(evolve, day), rejection: null };
}

import type { QueueEvent } from '@hannun/shared';
import { Injectable } from '@nestjs/common';
import { Limits } from '../limits/limits.js';
import { Projections } from '../projection/projections.js';

/**
 * What one device may add to the store in a day (bytes, as `bytesOf` counts them): nearly twice what a clinic of 3,000
 * check-ins comes to when all is tapped on one tablet. Fingers do not reach it; a stolen token goes no further.
 */
const mostBytes = 20_000_000;
/** What an event takes beside its own JSON, and a command's kept answer (bytes). */
const aroundEvent = 250;
const keptAnswer = 650;

/** About what events take in the store, the answer of the command they come from included. */
export const bytesOf = (events: readonly QueueEvent[]): number =>
  events.reduce((sum, event) => sum + JSON.stringify(event).length + aroundEvent, 0) +
  new Set(events.map(({ origin }) => origin?.command)).size * keptAnswer;

type Share = { day: string; bytes: Map<string, number> };

/** How much each device has added to its clinic's day, by the logs themselves; after an epoch, as far as this node read it. */
@Injectable()
export class DayShares {
  private readonly clinics = new Map<string, Share>();
  private readonly most: number;

  constructor(
    private readonly projections: Projections,
    limits: Limits,
  ) {
    this.most = limits.scaled(mostBytes);
    projections.onChange((clinicId) => this.follow(clinicId));
  }

  /** Whether a device has room for so many bytes more today. */
  hasRoom(clinicId: string, device: string, bytes: number): boolean {
    return (this.clinics.get(clinicId)?.bytes.get(device) ?? 0) + bytes <= this.most;
  }

  /** Devices that have added all but a twentieth of what they may today, by their ids. */
  usedUp(clinicId: string): string[] {
    const bytes = this.clinics.get(clinicId)?.bytes ?? new Map<string, number>();
    return [...bytes].flatMap(([device, added]) => (added > 0.95 * this.most ? device : []));
  }

  private follow(clinicId: string): void {
    const follower = this.projections.of(clinicId);
    if (!follower) return;
    const { state, fold } = follower;
    const known = this.clinics.get(clinicId);
    // A log read from its beginning holds all there is of the day.
    const share = known?.day === state.day && fold.after > 0 ? known : { day: state.day, bytes: new Map() };
    for (const [device, events] of byDevice(fold.events))
      share.bytes.set(device, (share.bytes.get(device) ?? 0) + bytesOf(events));
    this.clinics.set(clinicId, share);
  }
}

function byDevice(events: readonly QueueEvent[]): Map<string, QueueEvent[]> {
  const groups = new Map<string, QueueEvent[]>();
  for (const event of events) {
    const { device } = event.origin ?? {};
    if (device === undefined) continue;
    const group = groups.get(device);
    if (group) group.push(event);
    else groups.set(device, [event]);
  }
  return groups;
}

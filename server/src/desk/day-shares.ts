import type { QueueEvent } from '@hannun/shared';
import { Injectable } from '@nestjs/common';
import { AddressLimits } from '../limits/address-limits.js';
import { Projections } from '../projection/projections.js';

/** Nearly twice what a clinic of 3,000 check-ins writes when one tablet does it all: it only stops a stolen token. */
const mostBytes = 20_000_000;
const aroundEvent = 250;
const keptAnswer = 650;

export const bytesOf = (events: readonly QueueEvent[]): number =>
  events.reduce((sum, event) => sum + JSON.stringify(event).length + aroundEvent, 0) +
  new Set(events.map(({ origin }) => origin?.command)).size * keptAnswer;

type Share = { day: string; bytes: Map<string, number> };

/** Bytes each device wrote into its clinic's day, counted from the log; after an epoch, from what this node read. */
@Injectable()
export class DayShares {
  private readonly clinics = new Map<string, Share>();
  private readonly most: number;

  constructor(
    private readonly projections: Projections,
    limits: AddressLimits,
  ) {
    this.most = limits.scale(mostBytes);
    projections.onChange((clinicId) => this.follow(clinicId));
  }

  hasRoom(clinicId: string, device: string, bytes: number): boolean {
    return (this.clinics.get(clinicId)?.bytes.get(device) ?? 0) + bytes <= this.most;
  }

  usedUp(clinicId: string): string[] {
    const bytes = this.clinics.get(clinicId)?.bytes ?? new Map<string, number>();
    return [...bytes].flatMap(([device, added]) => (added > 0.95 * this.most ? device : []));
  }

  private follow(clinicId: string): void {
    const follower = this.projections.of(clinicId);
    if (!follower) return;
    const { state, fold } = follower;
    const known = this.clinics.get(clinicId);
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

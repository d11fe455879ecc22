import type { QueueEvent } from '@hannun/shared/queue';
import { Injectable } from '@nestjs/common';
import type { ClinicDayChange } from '../clinic-day/clinic-day-feed.js';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { AddressLimits } from '../limits/address-limits.js';

/** Nearly twice what a clinic of 3,000 check-ins writes when one tablet does it all: it only stops a stolen token. */
const maxBytesPerDevice = 20_000_000;
const eventOverheadBytes = 250;
const storedAckBytes = 650;

export const storedBytes = (events: readonly QueueEvent[]): number =>
  events.reduce((sum, event) => sum + JSON.stringify(event).length + eventOverheadBytes, 0) +
  new Set(events.map(({ origin }) => origin?.command)).size * storedAckBytes;

/** Bytes each device wrote into its clinic's day, counted from the log. */
@Injectable()
export class DailyWriteQuota {
  private readonly usageByClinic = new Map<string, Map<string, number>>();
  private readonly maxBytes: number;

  constructor(clinicDays: ClinicDayRegistry, limits: AddressLimits) {
    this.maxBytes = limits.scale(maxBytesPerDevice);
    clinicDays.subscribe((change) => this.countEvents(change));
  }

  hasRoom(clinicId: string, device: string, bytes: number): boolean {
    return (this.usageByClinic.get(clinicId)?.get(device) ?? 0) + bytes <= this.maxBytes;
  }

  nearlyExhaustedDevices(clinicId: string): string[] {
    return [...(this.usageByClinic.get(clinicId) ?? [])].flatMap(([device, added]) =>
      added > 0.95 * this.maxBytes ? device : [],
    );
  }

  private countEvents({ clinicId, previousVersion, events }: ClinicDayChange): void {
    const known = this.usageByClinic.get(clinicId);
    const usage = known && previousVersion > 0 ? known : new Map<string, number>();
    for (const [device, written] of groupByDevice(events))
      usage.set(device, (usage.get(device) ?? 0) + storedBytes(written));
    this.usageByClinic.set(clinicId, usage);
  }
}

function groupByDevice(events: readonly QueueEvent[]): Map<string, QueueEvent[]> {
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

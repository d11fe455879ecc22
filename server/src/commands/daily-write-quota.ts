import type { QueueEvent } from '@hannun/shared/queue';
import { Injectable } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { AddressLimits } from '../limits/address-limits.js';

/** Nearly twice what a clinic of 3,000 check-ins writes when one tablet does it all: it only stops a stolen token. */
const maxBytesPerDevice = 20_000_000;
const eventOverheadBytes = 250;
const storedAckBytes = 650;

export const storedBytes = (events: readonly QueueEvent[]): number =>
  events.reduce((sum, event) => sum + JSON.stringify(event).length + eventOverheadBytes, 0) +
  new Set(events.map(({ origin }) => origin?.command)).size * storedAckBytes;

type DayUsage = { day: string; bytes: Map<string, number> };

/** Bytes each device wrote into its clinic's day, counted from the log; after an epoch, from what this node read. */
@Injectable()
export class DailyWriteQuota {
  private readonly usageByClinic = new Map<string, DayUsage>();
  private readonly maxBytes: number;

  constructor(
    private readonly projections: ClinicDayRegistry,
    limits: AddressLimits,
  ) {
    this.maxBytes = limits.scale(maxBytesPerDevice);
    projections.onChange((clinicId) => this.countEvents(clinicId));
  }

  hasRoom(clinicId: string, device: string, bytes: number): boolean {
    return (this.usageByClinic.get(clinicId)?.bytes.get(device) ?? 0) + bytes <= this.maxBytes;
  }

  nearlyExhaustedDevices(clinicId: string): string[] {
    const bytes = this.usageByClinic.get(clinicId)?.bytes ?? new Map<string, number>();
    return [...bytes].flatMap(([device, added]) => (added > 0.95 * this.maxBytes ? device : []));
  }

  private countEvents(clinicId: string): void {
    const stream = this.projections.get(clinicId);
    if (!stream) return;
    const { state, lastChange } = stream;
    const known = this.usageByClinic.get(clinicId);
    const usage =
      known?.day === state.day && lastChange.after > 0 ? known : { day: state.day, bytes: new Map() };
    for (const [device, events] of groupByDevice(lastChange.events))
      usage.bytes.set(device, (usage.bytes.get(device) ?? 0) + storedBytes(events));
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

import type { Device } from '@hannun/shared/contract';
import { Logger } from '@nestjs/common';

const maxSkewMs = 60_000;

/** Warns once about a tablet whose clock is off, and again only after it was right in between. */
export class ClockSkewMonitor {
  private readonly logger = new Logger(ClockSkewMonitor.name);
  private readonly skewedDevices = new Set<string>();

  /** `at` (ISO-8601) was sent with a beat received at `now` (milliseconds). Returns whether a warning was logged. */
  recordBeat({ id, label, clinicId }: Device, at: string, nowMs: number): boolean {
    const skewMs = Date.parse(at) - nowMs;
    if (Math.abs(skewMs) < maxSkewMs) {
      this.skewedDevices.delete(id);
      return false;
    }
    if (this.skewedDevices.has(id)) return false;
    this.skewedDevices.add(id);
    this.logger.warn(
      `The clock of "${label}" at ${clinicId} is ${Math.round(skewMs / 1000)} s ahead. Its taps are sent corrected; set its date and time.`,
    );
    return true;
  }
}

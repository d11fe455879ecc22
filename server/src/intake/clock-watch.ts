import { Logger } from '@nestjs/common';
import type { Device } from '../devices/device.js';

const patience = 60_000;

/** Warns once about a tablet whose clock is off, and again only after it was right in between. */
export class ClockWatch {
  private readonly report = new Logger(ClockWatch.name);
  private readonly off = new Set<string>();

  /** `at` (ISO-8601) was sent with a beat received at `now` (milliseconds). Returns whether a warning was logged. */
  hear({ id, label, clinicId }: Device, at: string, now: number): boolean {
    const ahead = Date.parse(at) - now;
    if (Math.abs(ahead) < patience) {
      this.off.delete(id);
      return false;
    }
    if (this.off.has(id)) return false;
    this.off.add(id);
    this.report.warn(
      `The clock of "${label}" at ${clinicId} is ${Math.round(ahead / 1000)} s ahead. Its taps are sent corrected; set its date and time.`,
    );
    return true;
  }
}

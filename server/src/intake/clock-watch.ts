import { Logger } from '@nestjs/common';
import type { Device } from '../devices/device.js';

/** A clock this far off is worth a word (milliseconds); the tablet itself says so on its screen. */
const patience = 60_000;

/** Notices by its beats a tablet whose clock is off, and reports it once until it goes right again. */
export class ClockWatch {
  private readonly report = new Logger(ClockWatch.name);
  private readonly off = new Set<string>();

  /** A beat told `at` (ISO-8601) when it was `now` here (milliseconds). Answers whether it is news. */
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

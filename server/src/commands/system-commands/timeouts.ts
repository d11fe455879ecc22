import { expireServices } from '@hannun/shared/queue';
import type { ClinicDayWriter } from '../clinic-day-writer.js';

/** Ends services that nobody ended. */
export async function applyTimeouts(writer: ClinicDayWriter, now: string): Promise<void> {
  const events = expireServices(writer.state, now);
  if (events.length > 0) await writer.appendAsServer('sweep', events);
}

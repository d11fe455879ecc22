import { type DayConfig, decideConfigChange, lanesInUse } from '@hannun/shared/queue';
import type { ClinicDayWriter } from '../clinic-day-writer.js';

const maxConfigAttempts = 10;

/** `false`: tickets still depend on something removed, so it has to be tried again. */
export async function applyConfig(
  writer: ClinicDayWriter,
  wanted: DayConfig,
  now: () => string,
): Promise<boolean> {
  for (let attempt = 0; attempt < maxConfigAttempts; attempt += 1) {
    const event = decideConfigChange(writer.state, wanted, now());
    if (!event) return lanesInUse(writer.state, wanted.lanes).length === 0;
    await writer.appendAsServer('set-up', [event]);
    await writer.catchUp();
  }
  return false;
}

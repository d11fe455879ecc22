import type { ClinicDayStream } from './clinic-day-stream.js';
import type { LogFinding } from './log-finding.js';

/** What reading a log may call for and reading alone cannot do. Each runs exclusive with all else of its clinic. */
export abstract class SystemCommands {
  /** Does what a finding calls for. */
  abstract resolve(stream: ClinicDayStream, found: LogFinding): Promise<void>;
  /** Follows each regular read of a clinic's log. */
  abstract afterRead(stream: ClinicDayStream): Promise<void>;
}

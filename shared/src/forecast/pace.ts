import { daySeconds } from '../date-time/index.js';

export type Serving = { id: string; since: number; party: number; elsewhere: boolean };

export type Booth = {
  id: string;
  serving: Serving | null;
  freeSince: number;
  tapped: 'open' | 'closed' | null;
  /** Share of the booth's time for this lane; below 1 only where lanes share it. */
  share: number;
};

/** Booth-seconds spent and people cleared while a line stood; both decay. */
export type CycleTracker = { boothSeconds: number; cleared: number };

/** What a lane knows of the people who work there now, whatever the date. Plain data that survives JSON. */
export type LanePace = {
  /** With which its day began. */
  midnight: number;
  booths: Booth[];
  queueSince: number | null;
  lastCallAt: number | null;
  lastWorkAt: number | null;
  peakBooths: number;
  cycleTracker: CycleTracker;
  staffing: { seen: number; usual: number };
  today: { seconds: number; boothSeconds: number };
};

export const paceOf = ({
  midnight,
  booths,
  queueSince,
  lastCallAt,
  lastWorkAt,
  peakBooths,
  cycleTracker,
  staffing,
  today,
}: LanePace): LanePace =>
  structuredClone({
    ...{ midnight, booths, queueSince, lastCallAt, lastWorkAt, peakBooths },
    ...{ cycleTracker, staffing, today },
  });

/** A day is up to an hour longer where clocks are set back. */
const longestDaySeconds = daySeconds + 3600;

/** A lane whose line goes on over midnight works as it did before; an older pace says nothing of the night. */
export const withPace = <Flow extends LanePace>(flow: Flow, { midnight, ...pace }: LanePace): Flow =>
  flow.midnight - midnight <= longestDaySeconds ? { ...flow, ...structuredClone(pace) } : flow;

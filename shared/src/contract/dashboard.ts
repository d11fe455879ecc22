import type { Board, WaitRange } from './board.js';
import type { LocalizedText } from './clinic.js';
import type { StaffMessage } from './staff-message.js';

export type DashboardTablet = { id: string; label: string; heardAt: string | null; pending: number };

export type WaitingSample = { at: string; waiting: number };

/** `shut`: why there is no figure, or only half of one. */
export type DashboardHour = { hour: number; waiting: number; shut?: 'break' | 'no-contact' };

export type DashboardClinic = {
  board: Board;
  telephone: string;
  served: number;
  oldest: { ticket: string; since: string } | null;
  pace: { lastHour: number; usual: number | null };
  booths: { open: number; of: number };
  recent: readonly WaitingSample[];
  usual: { waiting: number; served: number } | null;
  hours: readonly DashboardHour[];
  tablets: readonly DashboardTablet[];
  word: StaffMessage | null;
};

type BaseAlert<Kind extends string, Body> = { kind: Kind; clinicId: string } & Body;

export type DashboardAlert =
  | BaseAlert<'device-silent', { since: string }>
  | BaseAlert<'tablet-flooding', { tablet: string }>
  | BaseAlert<'long-wait', { wait: WaitRange; quieter: { clinicId: string; wait: WaitRange } | null }>
  | BaseAlert<'no-taps', { since: string }>
  /** `why`: the stored log differed from what servers had read, so taps may be missing. */
  | BaseAlert<'recount-due', { since: string; why?: 'log-differed' }>
  | BaseAlert<'growing', { from: number; to: number; closesAt?: string }>
  | BaseAlert<'forecast-off', { calls: number; within: number }>;

export type Dashboard = {
  asOf: string;
  timeZone: string;
  district: { id: string; name: LocalizedText };
  clinics: readonly DashboardClinic[];
  /** At most three, most pressing first. */
  matters: readonly DashboardAlert[];
  today: readonly WaitingSample[];
  usual: readonly WaitingSample[];
};

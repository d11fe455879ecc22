import type { StaffOverrides } from '../contract/desk.js';
import type { EventOf } from './events.js';
import type { ClinicDay, LaneDay } from './state.js';

type Reopening = Pick<EventOf<'intake-reopened'>, 'at' | 'beyondQuota'>;
type ByHand = StaffOverrides['intake'];

/** Quotas that staff went beyond before stay lifted. Older logs do not say of which lanes, and meant every one. */
export function withIntakeReopened(state: ClinicDay, { at, beyondQuota }: Reopening): ClinicDay {
  const before = state.settings.intake?.beyondQuota;
  const lifted = beyondQuota?.map((lane) => [lane, at] as const);
  return withIntake(state, {
    open: true,
    since: at,
    ...(lifted && { beyondQuota: { ...before, ...Object.fromEntries(lifted) } }),
  });
}

/** A tap made before the closing may arrive after it. */
export const withIntakeClosed = (state: ClinicDay, at: string): ClinicDay => {
  const { intake } = state.settings;
  const before = intake?.open ? { openedAt: intake.since } : {};
  return withIntake(state, { open: false, since: at, ...before, ...liftedQuotas(intake) });
};

/** What staff had set at that time. */
export function intakeByHandAt({ settings: { intake } }: ClinicDay, at: string): ByHand {
  if (intake === null || intake.open || at >= intake.since) return intake;
  const { openedAt } = intake;
  return openedAt !== undefined && at >= openedAt
    ? { open: true, since: openedAt, ...liftedQuotas(intake) }
    : null;
}

/** Since when staff take people in beyond the lane's quota; `null`: they do not. */
export function beyondQuotaSince(
  { settings: { intake } }: Pick<ClinicDay, 'settings'>,
  { lane }: LaneDay,
): string | null {
  if (!intake?.open) return null;
  return intake.beyondQuota ? (intake.beyondQuota[lane] ?? null) : intake.since;
}

const liftedQuotas = (intake: ByHand): Pick<NonNullable<ByHand>, 'beyondQuota'> =>
  intake?.beyondQuota ? { beyondQuota: intake.beyondQuota } : {};

const withIntake = (state: ClinicDay, intake: ByHand): ClinicDay => ({
  ...state,
  settings: { ...state.settings, intake },
});

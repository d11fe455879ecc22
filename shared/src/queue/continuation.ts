import type { ClinicDay } from './state.js';

type Night = Pick<ClinicDay, 'carriedOver'>;
type ByHand = Night & Pick<ClinicDay, 'settings'>;

/** So long after closing, or after the last tap, people in line are still being served. */
const servingOnMs = 3 * 60 * 60 * 1000;

export const servingOnAfter = (time: string): string =>
  new Date(Date.parse(time) + servingOnMs).toISOString();

/** Until when those in line of the day before are still served; `null`: nobody is, or the clinic has not closed. */
export const servedUntil = ({ carriedOver }: Night): string | null => carriedOver?.until ?? null;

/** Who taps during the night is still serving its line. */
export function withTapAtNight<State extends Night>(state: State, tapAt: string): State {
  const until = servedUntil(state);
  if (until === null || tapAt >= until || servingOnAfter(tapAt) <= until) return state;
  return { ...state, carriedOver: { ...state.carriedOver, until: servingOnAfter(tapAt) } };
}

/** Since when staff keep the clinic open, as far as they did so today. */
export const openedTodayAt = ({ carriedOver, settings: { intake } }: ByHand): string | null =>
  intake?.open && intake.since >= (carriedOver?.at ?? '') ? intake.since : null;

/** Whoever opened the clinic the evening before meant that night, not the new day. */
export function openedByHandAt(state: ByHand & Pick<ClinicDay, 'hours'>, nowIso: string): string | null {
  const { hours, settings } = state;
  const until = servedUntil(state);
  const isNight = until !== null && nowIso < until && (hours === null || nowIso < hours.opensAt);
  return isNight && settings.intake?.open ? settings.intake.since : openedTodayAt(state);
}

/** Closed by hand where the next day goes on with this one: no opening is known, since midnight is none. */
export const staysShutOvernight = ({ hours, settings }: Pick<ClinicDay, 'hours' | 'settings'>): boolean =>
  settings.intake?.open === false && hours?.goesOnUntil !== undefined;

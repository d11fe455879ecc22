import type { ClinicDay } from './state.js';

/** Until when those in line of the day before are still served; `null`: nobody is, or the clinic has not closed. */
export const servedUntil = ({ carriedOver }: Pick<ClinicDay, 'carriedOver'>): string | null =>
  carriedOver?.until ?? null;

import type { Usual } from '@hannun/shared';

/** The clinic's usual day; `null` where it cannot be had now. */
export async function fetchUsual(clinicId: string): Promise<Usual | null> {
  try {
    const response = await fetch(`/api/v1/clinics/${encodeURIComponent(clinicId)}/usual`);
    return response.ok ? await response.json() : null;
  } catch {
    // No way to the server: the page does without its chart.
    return null;
  }
}

import type { TypicalWaits } from '@hannun/shared/contract';

/** `null` where it cannot be fetched. */
export async function fetchTypicalWaits(clinicId: string): Promise<TypicalWaits | null> {
  try {
    const response = await fetch(`/api/v1/clinics/${encodeURIComponent(clinicId)}/usual`);
    return response.ok ? await response.json() : null;
  } catch {
    // Offline: the page is shown without the chart.
    return null;
  }
}

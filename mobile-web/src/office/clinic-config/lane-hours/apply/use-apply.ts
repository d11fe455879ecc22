import type { ClinicConfig, Rejection } from '@hannun/shared/contract';
import { useState } from 'react';
import { request } from '../../../api/api-client.js';

/** Changes a clinic as it is at this moment; `null` where it does not allow the change. */
export type Copy = (clinic: ClinicConfig) => ClinicConfig | null;

export type Outcome = { state: 'applied' } | { state: 'unfit' } | { state: 'rejected'; error: Rejection };

/** Applies a change to one clinic after the other, and keeps what came of each. */
export function useApply(copy: Copy) {
  const [busy, setBusy] = useState(false);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const apply = async (clinicIds: readonly string[]) => {
    setBusy(true);
    for (const clinicId of clinicIds) {
      const outcome = await applyTo(clinicId, copy);
      setOutcomes((last) => new Map([...last, [clinicId, outcome]]));
    }
    setBusy(false);
  };
  return { outcomes, busy, apply };
}

async function applyTo(clinicId: string, copy: Copy): Promise<Outcome> {
  const path = `/admin/clinics/${clinicId}`;
  const found = await request<ClinicConfig>(path);
  if (!found.ok) return { state: 'rejected', error: found.error };
  const copied = copy(found.body);
  if (!copied) return { state: 'unfit' };
  const { lanes, exceptions = null, publicHolidays = null } = copied;
  const answer = await request(path, {
    method: 'PATCH',
    body: { lanes, exceptions, publicHolidays },
    ifMatch: found.etag,
  });
  return answer.ok ? { state: 'applied' } : { state: 'rejected', error: answer.error };
}

import { useEffect, useState } from 'react';

/** The clinic may still be created. */
const pollIntervalMs = 10_000;

export function useClinicExists(clinicId: string, hasBoard: boolean): boolean {
  const [exists, setExists] = useState(true);
  useEffect(() => {
    if (hasBoard) return setExists(true);
    const check = () =>
      fetch(`/api/v1/clinics/${clinicId}`).then(
        ({ status }) => setExists(status !== 404),
        // No answer says nothing about the clinic; the board store reports the lost connection.
        () => setExists(true),
      );
    void check();
    const timer = setInterval(() => void check(), pollIntervalMs);
    return () => clearInterval(timer);
  }, [clinicId, hasBoard]);
  return exists;
}

import { useEffect, useState } from 'react';

/** The clinic may still be created. */
const period = 10_000;

export function useClinicExists(clinicId: string, heardOf: boolean): boolean {
  const [exists, setExists] = useState(true);
  useEffect(() => {
    if (heardOf) return setExists(true);
    const ask = () =>
      fetch(`/api/v1/clinics/${clinicId}`).then(
        ({ status }) => setExists(status !== 404),
        // No answer says nothing about the clinic; the board store reports the lost connection.
        () => setExists(true),
      );
    void ask();
    const timer = setInterval(() => void ask(), period);
    return () => clearInterval(timer);
  }, [clinicId, heardOf]);
  return exists;
}

import { useEffect, useState } from 'react';

/** Between two questions while the clinic is not there (milliseconds): it may yet be set up. */
const period = 10_000;

/** Whether the server knows the clinic; taken as true until the server itself has said no. */
export function useClinicExists(clinicId: string, heardOf: boolean): boolean {
  const [exists, setExists] = useState(true);
  useEffect(() => {
    if (heardOf) return setExists(true);
    const ask = () =>
      fetch(`/api/v1/clinics/${clinicId}`).then(
        ({ status }) => setExists(status !== 404),
        // No answer says nothing about the clinic; the board store tells that the link is down.
        () => setExists(true),
      );
    void ask();
    const timer = setInterval(() => void ask(), period);
    return () => clearInterval(timer);
  }, [clinicId, heardOf]);
  return exists;
}

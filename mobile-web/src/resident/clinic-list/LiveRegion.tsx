import { useEffect, useRef, useState } from 'react';

/** Screen readers are told no more often than this. */
const minIntervalMs = 10_000;

/** Announces changes politely, but not the text at page load; it holds what is shown, or nothing while that has to wait. */
export function LiveRegion({ message }: { message: string }) {
  const [announced, setAnnounced] = useState(message);
  const announcedAt = useRef(-minIntervalMs);
  useEffect(() => {
    if (message === announced) return;
    const timer = setTimeout(
      () => {
        announcedAt.current = performance.now();
        setAnnounced(message);
      },
      announcedAt.current + minIntervalMs - performance.now(),
    );
    return () => clearTimeout(timer);
  }, [message, announced]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {announced === message && message}
    </p>
  );
}

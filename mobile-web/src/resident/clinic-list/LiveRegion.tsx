import { useEffect, useRef, useState } from 'react';

/** Screen readers are updated at most this often. */
const minIntervalMs = 30_000;

/** A polite live region: announces changes, but not the text at page load. */
export function LiveRegion({ message }: { message: string }) {
  const [announced, setAnnounced] = useState(message);
  const announcedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (message === announced) return;
    const waitMs = Math.max(0, announcedAt.current + minIntervalMs - performance.now());
    const timer = setTimeout(() => {
      announcedAt.current = performance.now();
      setAnnounced(message);
    }, waitMs);
    return () => clearTimeout(timer);
  }, [message, announced]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {announced}
    </p>
  );
}

import { useEffect, useRef, useState } from 'react';

/** A screen reader is told of a change at most this often (milliseconds, DESIGN.md §9). */
const pause = 30_000;

/** Words for those who listen, spoken when they change and not when the page opens. */
export function Announcement({ words }: { words: string }) {
  const [spoken, setSpoken] = useState(words);
  const spokenAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (words === spoken) return;
    const wait = Math.max(0, spokenAt.current + pause - performance.now());
    const timer = setTimeout(() => {
      spokenAt.current = performance.now();
      setSpoken(words);
    }, wait);
    return () => clearTimeout(timer);
  }, [words, spoken]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {spoken}
    </p>
  );
}

import { useEffect, useRef, useState } from 'react';

/** Screen readers are updated at most this often (DESIGN.md §9). */
const pause = 30_000;

/** A polite live region: announces changes, but not the text at page load. */
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

import { type ReactNode, useLayoutEffect, useRef } from 'react';
import './Fit.css';

/** Below this scale the text wraps instead of shrinking further. */
const smallest = 0.72;

/** Shrinks or wraps text to its container; never clips it. */
export function Fit({ children, className = '' }: { children: ReactNode; className?: string }) {
  const place = useRef<HTMLSpanElement>(null);
  const text = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const [outer, inner] = [place.current, text.current];
    if (!outer || !inner) return;
    const fit = () => fitText(outer, inner);
    fit();
    // Size changes come from new text, a loaded font or a resized panel, not from the clock's re-render.
    const watch = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(fit);
    watch?.observe(outer);
    watch?.observe(inner);
    return () => watch?.disconnect();
  }, []);
  return (
    <span ref={place} className={`fit ${className}`}>
      <span ref={text} className="fit-text">
        {children}
      </span>
    </span>
  );
}

function fitText(place: HTMLElement, text: HTMLElement): void {
  text.style.fontSize = '1em';
  text.style.whiteSpace = 'nowrap';
  const share = place.clientWidth / text.offsetWidth;
  // Not laid out yet.
  if (!(share < 1)) return;
  shrink(text, Math.max(share, smallest));
  if (share >= smallest) return;
  text.style.whiteSpace = 'normal';
  const widest = place.clientWidth / text.scrollWidth;
  if (widest < 1) shrink(text, smallest * widest);
}

/** Slightly less, because glyphs snap to whole pixels. */
const shrink = (text: HTMLElement, share: number): void => {
  text.style.fontSize = `${share * 0.995}em`;
};

import { type ReactNode, useLayoutEffect, useRef } from 'react';
import './Fit.css';

/** Below this share of its own size a text is broken into lines, and made smaller only for a long word. */
const smallest = 0.72;

/** A line of text, made smaller or broken where its place is narrower than the text; never clipped. */
export function Fit({ children, className = '' }: { children: ReactNode; className?: string }) {
  const place = useRef<HTMLSpanElement>(null);
  const text = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const [outer, inner] = [place.current, text.current];
    if (!outer || !inner) return;
    const fit = () => fitText(outer, inner);
    fit();
    // Other words, another font or another panel change a size; the clock that redraws the screen does not.
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
  // Where nothing is laid out yet there is nothing to fit.
  if (!(share < 1)) return;
  shrink(text, Math.max(share, smallest));
  if (share >= smallest) return;
  text.style.whiteSpace = 'normal';
  const widest = place.clientWidth / text.scrollWidth;
  if (widest < 1) shrink(text, smallest * widest);
}

/** A hair less than the share, since letters are set on whole pixels. */
const shrink = (text: HTMLElement, share: number): void => {
  text.style.fontSize = `${share * 0.995}em`;
};

import { type ReactNode, useLayoutEffect, useRef } from 'react';
import './FitText.css';

const usualMinScale = 0.72;

type FitTextProps = {
  children: ReactNode;
  className?: string;
  /** Below it the text wraps instead of shrinking further. */
  minScale?: number;
};

/** Shrinks or wraps text to its container; never clips it. */
export function FitText({ children, className = '', minScale = usualMinScale }: FitTextProps) {
  const container = useRef<HTMLSpanElement>(null);
  const text = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const [outer, inner] = [container.current, text.current];
    if (!outer || !inner) return;
    const fit = () => scaleToFit(outer, inner, minScale);
    fit();
    // Size changes come from new text, a loaded font or a resized panel, not from the clock's re-render.
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(fit);
    observer?.observe(outer);
    observer?.observe(inner);
    return () => observer?.disconnect();
  }, [minScale]);
  return (
    <span ref={container} className={`fit ${className}`}>
      <span ref={text} className="fit-text">
        {children}
      </span>
    </span>
  );
}

function scaleToFit(container: HTMLElement, text: HTMLElement, minScale: number): void {
  text.style.fontSize = '1em';
  text.style.whiteSpace = 'nowrap';
  const scale = container.clientWidth / text.offsetWidth;
  // Not laid out yet.
  if (!(scale < 1)) return;
  setScale(text, Math.max(scale, minScale));
  if (scale >= minScale) return;
  text.style.whiteSpace = 'normal';
  const overflowScale = container.clientWidth / text.scrollWidth;
  if (overflowScale < 1) setScale(text, minScale * overflowScale);
}

/** Slightly less, because glyphs snap to whole pixels. */
const setScale = (text: HTMLElement, scale: number): void => {
  text.style.fontSize = `${scale * 0.995}em`;
};

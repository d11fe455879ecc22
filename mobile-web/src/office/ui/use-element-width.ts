import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Width of an element (px); the given width until it is measured. */
export function useElementWidth<E extends Element>(initialWidthPx: number): [RefObject<E | null>, number] {
  const elementRef = useRef<E>(null);
  const [width, setWidth] = useState(initialWidthPx);
  useLayoutEffect(() => {
    const element = elementRef.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth || initialWidthPx));
    observer.observe(element);
    return () => observer.disconnect();
  }, [initialWidthPx]);
  return [elementRef, width];
}

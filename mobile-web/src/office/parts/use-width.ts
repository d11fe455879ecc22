import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Width of an element (px); the given width until it is measured. */
export function useWidth<E extends Element>(first: number): [RefObject<E | null>, number] {
  const place = useRef<E>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setWidth(element.clientWidth || first));
    watch.observe(element);
    return () => watch.disconnect();
  }, [first]);
  return [place, width];
}

import { type ReactNode, useEffect, useState } from 'react';

/** Renders content below the first screen in a separate task, so that slow phones stay responsive. */
export function DeferredContent({ children }: { children: ReactNode }) {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  return isPainted && children;
}

import { type ReactNode, useEffect, useState } from 'react';

/** What stands below the first screen: drawn in a turn of its own, so that none keeps a slow phone busy for long. */
export function AfterPaint({ children }: { children: ReactNode }) {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  return isPainted && children;
}

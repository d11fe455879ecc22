import { useEffect, useSyncExternalStore } from 'react';
import { createOwnPrinter, type OwnPrinterState } from './own-printer.js';

/** Of this tablet, whichever part of the page asks. */
export const ownPrinter = createOwnPrinter({ loadDriver: () => import('./driver.js') });

export function useOwnPrinter(): OwnPrinterState {
  return useSyncExternalStore(ownPrinter.subscribe, ownPrinter.state);
}

/** Looks for the printer of earlier, once. */
export function useFoundPrinter(): OwnPrinterState {
  useEffect(() => void ownPrinter.find(), []);
  return useOwnPrinter();
}

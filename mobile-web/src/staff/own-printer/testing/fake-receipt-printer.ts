import type { PrinterChannel } from '@hannun/shared/receipt-printer';
import { FakePrinterVisit, type Mishap } from '@hannun/shared/receipt-printer/testing';

/** A receipt printer on a tablet's cable: it knows which slips came out of it, whole or torn. */
export class FakeReceiptPrinter {
  readonly whole: string[] = [];
  readonly torn: string[] = [];
  private visits = 0;
  private readonly mishapOf: (visit: number) => Mishap;

  constructor(mishapOf: (visit: number) => Mishap) {
    this.mishapOf = mishapOf;
  }

  /** The way to it for one slip. */
  visit(): PrinterChannel {
    let onData = (_: Uint8Array) => {};
    let onClosed = () => {};
    const line = {
      send: (bytes: Uint8Array) => void setTimeout(() => onData(bytes)),
      hangUp: () => void setTimeout(() => onClosed()),
    };
    const visit = new FakePrinterVisit(this.mishapOf(this.visits++), line, this);
    return {
      write: (bytes) => visit.take(bytes),
      onData: (listener) => {
        onData = listener;
      },
      onClosed: (listener) => {
        onClosed = listener;
      },
      close: () => {},
    };
  }
}

import type { PrinterChannel } from '@hannun/shared/receipt-printer';
import type { PrinterIdentity, PrinterLibrary } from './printer-library.js';

export type PrinterKind = 'usb' | 'serial';

export type KnownPrinter = { kind: PrinterKind; name: string; identity: PrinterIdentity };

/** A printer on this tablet's own cable, while it is there. */
export type PrinterDevice = {
  printer: KnownPrinter;
  /** The way to it for one slip; `null`: it has been pulled out. */
  openChannel: () => PrinterChannel | null;
  close: () => void;
};

/** Connects with `how`; `null`: nobody chose one, or it is not there. */
export async function openDevice(
  kind: PrinterKind,
  library: PrinterLibrary,
  how: (library: PrinterLibrary) => Promise<void>,
): Promise<PrinterDevice | null> {
  let printer: KnownPrinter | null = null;
  let isGone = false;
  let channel: { take: (bytes: Uint8Array) => void; end: () => void } | null = null;
  library.addEventListener('connected', ({ productName = '', ...identity }) => {
    printer = { kind, name: productName, identity };
  });
  library.addEventListener('data', (data) => {
    channel?.take(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  });
  library.addEventListener('disconnected', () => {
    isGone = true;
    channel?.end();
  });
  await how(library).catch(() => undefined);
  await eventsDelivered();
  if (!printer) return null;
  void library.listen();
  return {
    printer,
    openChannel() {
      if (isGone) return null;
      const opened = { take: (_: Uint8Array) => {}, end: () => {} };
      channel = opened;
      return {
        write: (bytes) => void library.print(bytes).catch(() => undefined),
        onData: (listener) => {
          opened.take = listener;
        },
        onClosed: (listener) => {
          opened.end = listener;
        },
        close: () => {
          if (channel === opened) channel = null;
        },
      };
    },
    close() {
      isGone = true;
      void library.disconnect().catch(() => undefined);
    },
  };
}

/** The libraries tell of a connection in a task of its own, after they have resolved. */
const eventsDelivered = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

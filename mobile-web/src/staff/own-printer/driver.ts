import type { SlipPaper } from '@hannun/shared/contract';
import { encodeSlip, type PaperWidth } from '@hannun/shared/receipt-printer/encode-slip';
import WebSerialReceiptPrinter from '@point-of-sale/webserial-receipt-printer';
import WebUSBReceiptPrinter from '@point-of-sale/webusb-receipt-printer';
import { browserDrawing, loadSlipFont } from './browser-drawing.js';
import { type KnownPrinter, openDevice, type PrinterDevice, type PrinterKind } from './printer-device.js';
import type { PrinterLibrary } from './printer-library.js';

/** A drawn slip has 40 KB: at the usual 9,600 baud it would take most of a minute. */
const baudRate = 115_200;

const libraryOf = (kind: PrinterKind): PrinterLibrary =>
  kind === 'usb' ? new WebUSBReceiptPrinter() : new WebSerialReceiptPrinter({ baudRate });

/** Lets somebody choose a printer. Only while they touch the page. */
export const choosePrinter = (kind: PrinterKind): Promise<PrinterDevice | null> =>
  openDevice(kind, libraryOf(kind), (library) => library.connect());

/** One that was chosen before. */
export const findPrinter = ({ kind, identity }: KnownPrinter): Promise<PrinterDevice | null> =>
  openDevice(kind, libraryOf(kind), (library) => library.reconnect(identity));

export async function encodePaper(paper: SlipPaper, width: PaperWidth): Promise<Uint8Array> {
  await loadSlipFont(paper);
  return encodeSlip(paper, width, browserDrawing);
}

import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import type { SlipPaper } from '../contract/index.js';
import { type Drawing, drawSlip } from './draw-slip.js';

/** In dots, by the width of the paper in millimetres. */
export const printableDots = { 58: 384, 80: 576 } as const;
export type PaperWidth = keyof typeof printableDots;

/** No status by itself: its bytes could be taken for answers. */
const noAutomaticStatus = [0x1d, 0x61, 0];

/** The ESC/POS commands of one slip, with one cut at its end and no blank tail before it. */
export function encodeSlip(paper: SlipPaper, width: PaperWidth, drawing: Drawing): Uint8Array {
  const { above, below } = drawSlip(paper, printableDots[width], drawing);
  const encoder = new ReceiptPrinterEncoder({
    language: 'esc-pos',
    columns: width === 80 ? 48 : 32,
    imageMode: 'raster',
    feedBeforeCut: 4,
  });
  encoder.initialize().raw(noAutomaticStatus).image(above, above.width, above.height, 'threshold');
  if (paper.url !== null)
    encoder.align('center').qrcode(paper.url, { model: 2, size: 6, errorlevel: 'm' }).align('left');
  return encoder.image(below, below.width, below.height, 'threshold').cut('partial').encode();
}

import type { SlipPaper } from '@hannun/shared/contract';
import type { Drawing } from '@hannun/shared/receipt-printer';

const family = '"Pretendard GOV Variable", sans-serif';
const weights = { regular: 600, bold: 800 };

/** Without it the system's own font draws the slip. */
export async function loadSlipFont(paper: SlipPaper): Promise<void> {
  const letters = JSON.stringify(paper);
  const loads = Object.values(weights).map((weight) =>
    document.fonts.load(`${weight} 40px ${family}`, letters),
  );
  await Promise.allSettled(loads);
}

export const browserDrawing: Drawing = {
  createPen(width, height) {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (!pen) throw new Error('This browser cannot draw');
    return pen;
  },
  font: (pixels, isBold) => `${isBold ? weights.bold : weights.regular} ${pixels}px ${family}`,
};

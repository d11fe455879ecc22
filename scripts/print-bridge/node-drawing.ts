import { join } from 'node:path';
import type { Drawing } from '@hannun/shared/receipt-printer';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { root } from '../bootstrap/paths.ts';

const fonts = { regular: 'SemiBold', bold: 'ExtraBold' } as const;
const fontFolder = join(root, 'node_modules', 'pretendard-gov', 'dist', 'public', 'static');
for (const [family, file] of Object.entries(fonts))
  GlobalFonts.registerFromPath(join(fontFolder, `PretendardGOV-${file}.otf`), family);

export const nodeDrawing: Drawing = {
  createPen: (width, height) => createCanvas(width, height).getContext('2d'),
  font: (pixels, isBold) => `${pixels}px ${isBold ? 'bold' : 'regular'}`,
};

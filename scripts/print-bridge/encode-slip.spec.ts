import { drawSlip } from '@hannun/shared/receipt-printer';
import { encodeSlip, printableDots } from '@hannun/shared/receipt-printer/encode-slip';
import { expect, it } from 'vitest';
import { nodeDrawing } from './node-drawing.ts';
import { paperOf } from './testing/print-server.ts';

const hasInk = (data: Uint8ClampedArray) => data.some((value, index) => index % 4 === 0 && value < 128);

it.each([58, 80] as const)(
  'draws Korean as a picture on %s mm paper, with the code between and one cut',
  (width) => {
    const bytes = Buffer.from(encodeSlip(paperOf('A223'), width, nodeDrawing)).toString('latin1');
    const rasters = bytes.split('\x1dv0').length - 1;
    expect(rasters).toBeGreaterThanOrEqual(2);
    expect(bytes.split('https://line.example.org/t/abcdefgh')).toHaveLength(2);
    expect(bytes.split('\x1dV')).toHaveLength(2);
    expect(bytes).not.toContain('마장동');
  },
);

it('fills the picture with ink to its very edges, and leaves the code out where there is none', () => {
  const { above, below } = drawSlip(paperOf('A223'), printableDots[80], nodeDrawing);
  expect([hasInk(above.data), hasInk(below.data)]).toEqual([true, true]);
  const lastRows = below.data.subarray(-below.width * 4 * 40);
  expect(hasInk(lastRows)).toBe(true);
  const offline = Buffer.from(encodeSlip({ ...paperOf('A223'), url: null }, 80, nodeDrawing)).toString(
    'latin1',
  );
  expect(offline).not.toContain('https://');
});

/** A frame: its part of the picture as a still WebP, drawn over the frames before it. */
export type AnimationFrame = {
  x: number;
  y: number;
  width: number;
  height: number;
  durationMs: number;
  webp: Buffer;
};

const animationFlag = 0b10;
const alphaFlag = 0b1_0000;
const loopsForEver = 0;

/** Joins still WebP files to an animated one that starts again at its end. */
export function joinWebp(size: { width: number; height: number }, frames: AnimationFrame[]): Buffer {
  const header = Buffer.concat([
    Buffer.from([animationFlag | alphaFlag, 0, 0, 0]),
    uint24(size.width - 1),
    uint24(size.height - 1),
  ]);
  const transparentBackground = Buffer.alloc(4);
  const animation = Buffer.concat([transparentBackground, Buffer.from([loopsForEver, 0])]);
  const chunks = [chunk('VP8X', header), chunk('ANIM', animation), ...frames.map(frameChunk)];
  return chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks]));
}

function frameChunk({ x, y, width, height, durationMs, webp }: AnimationFrame): Buffer {
  const drawnOverTheLast = Buffer.from([0]);
  const numbers = [x / 2, y / 2, width - 1, height - 1, durationMs].map(uint24);
  return chunk('ANMF', Buffer.concat([...numbers, drawnOverTheLast, imageChunk(webp)]));
}

/** The lossless image inside a still WebP. */
function imageChunk(webp: Buffer): Buffer {
  for (let start = 12; start < webp.length; ) {
    const end = start + 8 + padded(webp.readUInt32LE(start + 4));
    if (webp.toString('latin1', start, start + 4) === 'VP8L') return webp.subarray(start, end);
    start = end;
  }
  throw new Error('The browser encoded no lossless WebP');
}

function chunk(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(content.length);
  const padding = Buffer.alloc(padded(content.length) - content.length);
  return Buffer.concat([Buffer.from(name), length, content, padding]);
}

/** Every chunk begins at an even byte. */
const padded = (length: number) => length + (length % 2);

function uint24(value: number): Buffer {
  const bytes = Buffer.alloc(3);
  bytes.writeUIntLE(value, 0, 3);
  return bytes;
}

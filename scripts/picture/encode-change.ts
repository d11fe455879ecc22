/// <reference lib="dom" />
/// <reference lib="esnext.typedarrays" />

/** The part of the picture that a frame changes: a lossless WebP in base64, transparent where nothing changed. */
export type EncodedChange = { x: number; y: number; width: number; height: number; webp: string };

/** Compares a screenshot with the one before. Runs in the browser, so it may use nothing outside itself. */
export async function encodeChange(png: string): Promise<EncodedChange> {
  const decoded = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const canvas = new OffscreenCanvas(decoded.width, decoded.height);
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawing) throw new Error('The browser has no canvas');
  drawing.drawImage(decoded, 0, 0);
  const image = drawing.getImageData(0, 0, canvas.width, canvas.height);
  const pixels = new Uint32Array(image.data.buffer);
  const previous: Uint32Array = Reflect.get(window, 'previousPixels') ?? new Uint32Array(pixels.length);
  Reflect.set(window, 'previousPixels', pixels.slice());

  let [left, top, right, bottom] = [canvas.width, canvas.height, 0, 0];
  for (const [index, pixel] of pixels.entries()) {
    if (pixel === previous[index]) {
      pixels[index] = 0;
      continue;
    }
    const [x, y] = [index % canvas.width, Math.floor(index / canvas.width)];
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + 1), Math.max(bottom, y + 1)];
  }
  // A frame has at least one pixel, at even coordinates.
  const [x, y] = right === 0 ? [0, 0] : [left - (left % 2), top - (top % 2)];
  const [width, height] = [Math.max(1, right - x), Math.max(1, bottom - y)];
  const part = new OffscreenCanvas(width, height);
  part.getContext('2d')?.putImageData(image, -x, -y);
  // Chromium's WebP is lossless at quality 1.
  const webp = await part.convertToBlob({ type: 'image/webp', quality: 1 });
  const bytes = new Uint8Array(await webp.arrayBuffer());
  return { x, y, width, height, webp: bytes.toBase64() };
}

import { expect, it } from 'vitest';
import { parseVoicePack } from './voice-pack.js';

function packOf(clips: Record<string, string>): ArrayBuffer {
  let start = 0;
  const slices = Object.entries(clips).map(([name, content]) => {
    start += content.length;
    return [name, [start - content.length, content.length]];
  });
  const index = JSON.stringify(Object.fromEntries(slices));
  const bytes = new Uint8Array(4 + index.length + start);
  new DataView(bytes.buffer).setUint32(0, index.length, true);
  const text = index + Object.values(clips).join('');
  for (const [index, letter] of Array.from(text).entries()) bytes[4 + index] = letter.charCodeAt(0);
  return bytes.buffer;
}
const textOf = (clip: ArrayBuffer | null) => clip && String.fromCharCode(...new Uint8Array(clip));

it('returns a clip by its name, and null for an unknown one', () => {
  const pack = parseVoicePack(packOf({ 'n-1': 'one', 'n-2': 'second' }));
  expect([textOf(pack.clip('n-1')), textOf(pack.clip('n-2'))]).toEqual(['one', 'second']);
  expect(pack.clip('n-3')).toBeNull();
});

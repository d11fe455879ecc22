import { readFile, writeFile } from 'node:fs/promises';

/** Samples below this are silence (of 32,767). */
const silenceThreshold = 250;
const leadSeconds = 0.01;
const tailSeconds = 0.05;

/** Cuts the silence off both ends of a 16-bit mono WAV file, so that clips join into a sentence. */
export async function trimWav(file: string): Promise<void> {
  const wav = await readFile(file);
  const { rate, start, end } = readLayout(wav, file);
  const samples = new Int16Array(wav.buffer.slice(wav.byteOffset + start, wav.byteOffset + end));
  const loud = (sample: number) => Math.abs(sample) > silenceThreshold;
  const from = Math.max(0, samples.findIndex(loud) - Math.round(leadSeconds * rate));
  const until = Math.min(samples.length, samples.findLastIndex(loud) + Math.round(tailSeconds * rate));
  await writeFile(file, writeWav(wav.subarray(0, start), samples.subarray(from, until)));
}

function readLayout(wav: Buffer, file: string) {
  const format = wav.indexOf('fmt ');
  const data = wav.indexOf('data');
  const fits = wav.readUInt16LE(format + 10) === 1 && wav.readUInt16LE(format + 22) === 16;
  if (format < 0 || data < 0 || !fits) throw new RangeError(`${file} is no 16-bit mono WAV file`);
  // A program that writes to a pipe may not know the length beforehand.
  const end = Math.min(data + 8 + wav.readUInt32LE(data + 4), wav.length);
  return { rate: wav.readUInt32LE(format + 12), start: data + 8, end: end - ((end - data) % 2) };
}

/** The header before the samples stays, but for the two lengths in it. */
function writeWav(header: Buffer, samples: Int16Array<ArrayBuffer>): Buffer {
  header.writeUInt32LE(header.length - 8 + samples.byteLength, 4);
  header.writeUInt32LE(samples.byteLength, header.length - 4);
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)]);
}

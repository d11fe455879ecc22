import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { runOrFail } from '../bootstrap/child-processes.ts';
import type { ClipText, Language } from './clip-texts.ts';
import type { SpeechEngine } from './speech-engines.ts';
import { trimWav } from './trim-wav.ts';

type ClipPack = { language: Language; texts: readonly ClipText[]; engine: SpeechEngine; file: string };

const opusOptions = ['--quiet', '--bitrate', '12', '--framesize', '60', '--padding', '0'];
const maxConcurrentClips = 3;

/**
 * Makes every clip of one language and writes them into one file: the length of the index (32 bits,
 * little-endian), the index as JSON `{ clip: [start, length] }`, then the Opus files. Resolves to the bytes
 * written.
 */
export async function makeClipPack({ language, texts, engine, file }: ClipPack): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'hannun-voice-'));
  try {
    const clips = await Readable.from(texts)
      .map((text: ClipText) => makeClip({ ...text, language, engine, folder }), {
        concurrency: maxConcurrentClips,
      })
      .toArray();
    const pack = joinClips(texts, clips);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, pack);
    return pack.length;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeClip({ clip, text, language, engine, folder }: ClipOrder): Promise<Buffer> {
  const wav = join(folder, `${clip}.wav`);
  const opus = join(folder, `${clip}.opus`);
  await engine({ language, clip, text, file: wav });
  await trimWav(wav);
  await runOrFail('opusenc', [...opusOptions, wav, opus]);
  return readFile(opus);
}

type ClipOrder = ClipText & { language: Language; engine: SpeechEngine; folder: string };

/** Offsets count from the first clip, so that the index does not depend on its own length. */
function joinClips(texts: readonly ClipText[], clips: readonly Buffer[]): Buffer {
  let start = 0;
  const index: Record<string, [start: number, length: number]> = {};
  for (const [position, { clip }] of texts.entries()) {
    const length = clips[position]?.length ?? 0;
    index[clip] = [start, length];
    start += length;
  }
  const json = Buffer.from(JSON.stringify(index));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json, ...clips]);
}

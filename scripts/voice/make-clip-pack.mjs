import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { runOrFail } from '../bootstrap/child-processes.mjs';
import { trimWav } from './trim-wav.mjs';

const opusOptions = ['--quiet', '--bitrate', '12', '--framesize', '60', '--padding', '0'];
const maxConcurrentClips = 3;

/**
 * Makes every clip of one language and writes them into one file: the length of the index (32 bits,
 * little-endian), the index as JSON `{ clip: [start, length] }`, then the Opus files. Resolves to the bytes
 * written.
 */
export async function makeClipPack({ language, texts, engine, file }) {
  const folder = await mkdtemp(join(tmpdir(), 'hannun-voice-'));
  try {
    const clips = await Readable.from(texts)
      .map((text) => makeClip({ ...text, language, engine, folder }), { concurrency: maxConcurrentClips })
      .toArray();
    const pack = joinClips(texts, clips);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, pack);
    return pack.length;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeClip({ clip, text, language, engine, folder }) {
  const wav = join(folder, `${clip}.wav`);
  const opus = join(folder, `${clip}.opus`);
  await engine({ language, clip, text, file: wav });
  await trimWav(wav);
  await runOrFail('opusenc', [...opusOptions, wav, opus]);
  return readFile(opus);
}

/** Offsets count from the first clip, so that the index does not depend on its own length. */
function joinClips(texts, clips) {
  let start = 0;
  const index = {};
  for (const [position, { length }] of clips.entries()) {
    index[texts[position].clip] = [start, length];
    start += length;
  }
  const json = Buffer.from(JSON.stringify(index));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json, ...clips]);
}

import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runOrFail } from '../bootstrap/child-processes.mjs';

/** Words per minute: about nine tenths of the usual speed, for a room with an echo. */
const wordsPerMinute = '150';
const voices = { ko: 'ko', en: 'en-gb' };

/** An engine is called with `{ language, clip, text, file }` and writes one clip as a WAV file. */

export const espeakEngine = ({ language, text, file }) =>
  runOrFail('espeak-ng', ['-v', voices[language], '-s', wordsPerMinute, '-w', file, text]);

/** Any other program, given as a command with `{language}`, `{text}` and `{file}` in it. */
export const commandEngine = (line) => (clip) => {
  const [command = '', ...args] = line.split(' ');
  return runOrFail(
    command,
    args.map((arg) => arg.replace(/\{(language|text|file)\}/g, (_, hole) => clip[hole])),
  );
};

/** Recorded clips, `FOLDER/ko/n-120.wav` and so on; `otherwise` speaks what is missing. */
export const recordedEngine = (folder, otherwise) => (clip) => {
  const recording = join(folder, clip.language, `${clip.clip}.wav`);
  return existsSync(recording) ? copyFile(recording, clip.file) : otherwise(clip);
};

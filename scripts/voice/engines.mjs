import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mustRun } from '../bootstrap/processes.mjs';

/** Words a minute: about nine tenths of the usual pace, for a room with an echo. */
const pace = '150';
const voices = { ko: 'ko', en: 'en-gb' };

/**
 * An engine writes one clip as a WAV file.
 * @typedef {(clip: { language: 'ko' | 'en', clip: string, text: string, file: string }) => Promise<void>} Engine
 */

/** Debian's free formant synthesiser. @type {Engine} */
export const espeak = ({ language, text, file }) =>
  mustRun('espeak-ng', ['-v', voices[language], '-s', pace, '-w', file, text]);

/**
 * Any other program, by its command line with `{language}`, `{text}` and `{file}` in it.
 * @param {string} line
 * @returns {Engine}
 */
export const program = (line) => (clip) => {
  const [command = '', ...args] = line.split(' ');
  return mustRun(
    command,
    args.map((arg) => arg.replace(/\{(language|text|file)\}/g, (_, hole) => clip[hole])),
  );
};

/**
 * A recorded voice: `FOLDER/ko/n-120.wav` and so on; what is not recorded is left to another engine.
 * @param {string} folder @param {Engine} otherwise
 * @returns {Engine}
 */
export const recorded = (folder, otherwise) => (clip) => {
  const recording = join(folder, clip.language, `${clip.clip}.wav`);
  return existsSync(recording) ? copyFile(recording, clip.file) : otherwise(clip);
};

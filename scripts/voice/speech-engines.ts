import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runOrFail } from '../bootstrap/child-processes.ts';
import type { ClipText, Language } from './clip-texts.ts';

/** Words per minute: about nine tenths of the usual speed, for a room with an echo. */
const wordsPerMinute = '150';
const voices = { ko: 'ko', en: 'en-gb' };

export type ClipOrder = ClipText & { language: Language; file: string };

/** Writes one clip as a WAV file. */
export type SpeechEngine = (clip: ClipOrder) => Promise<unknown>;

export const espeakEngine: SpeechEngine = ({ language, text, file }) =>
  runOrFail('espeak-ng', ['-v', voices[language], '-s', wordsPerMinute, '-w', file, text]);

/** Any other program, given as a command with `{language}`, `{text}` and `{file}` in it. */
export const commandEngine =
  (line: string): SpeechEngine =>
  (clip) => {
    const [command = '', ...args] = line.split(' ');
    return runOrFail(
      command,
      args.map((arg) =>
        arg.replace(/\{(language|text|file)\}/g, (_, hole: 'language' | 'text' | 'file') => clip[hole]),
      ),
    );
  };

/** Recorded clips, `FOLDER/ko/n-120.wav` and so on; `otherwise` speaks what is missing. */
export const recordedEngine =
  (folder: string, otherwise: SpeechEngine): SpeechEngine =>
  (clip) => {
    const recording = join(folder, clip.language, `${clip.clip}.wav`);
    return existsSync(recording) ? copyFile(recording, clip.file) : otherwise(clip);
  };

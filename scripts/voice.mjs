import { parseArgs } from 'node:util';
import { run, stopChildrenOnSignal } from './bootstrap/child-processes.mjs';
import { logStep, runCommand, UserError } from './bootstrap/cli.mjs';
import { inRoot } from './bootstrap/paths.mjs';
import { clipTexts } from './voice/clip-texts.mjs';
import { makeClipPack } from './voice/make-clip-pack.mjs';
import { commandEngine, espeakEngine, recordedEngine } from './voice/speech-engines.mjs';

const usage =
  "node scripts/voice.mjs [--program 'my-voice --lang {language} --out {file} {text}'] [--recorded FOLDER]";

stopChildrenOnSignal();
await runCommand(async () => {
  const options = readArguments();
  const needed = ['opusenc', ...(options.program ? [] : ['espeak-ng'])];
  await ensurePrograms(needed);
  const spoken = options.program ? commandEngine(options.program) : espeakEngine;
  const engine = options.recorded ? recordedEngine(options.recorded, spoken) : spoken;
  for (const [language, texts] of Object.entries(clipTexts)) {
    logStep(`Making ${texts.length} clips (${language}) …`);
    const file = inRoot('web-display', 'src', 'voice', 'packs', `${language}.pack`);
    const bytes = await makeClipPack({ language, texts, engine, file });
    logStep(`${file}: ${Math.round(bytes / 1024)} KB`);
  }
});

function readArguments() {
  try {
    return parseArgs({ options: { program: { type: 'string' }, recorded: { type: 'string' } } }).values;
  } catch (error) {
    throw new UserError(`${error.message} Usage: ${usage}`);
  }
}

async function ensurePrograms(programs) {
  for (const name of programs) {
    const { code } = await run(name, ['--version'], { quiet: true });
    if (code === 127)
      throw new UserError(`${name} is missing. Debian: sudo apt-get install espeak-ng opus-tools`);
  }
}

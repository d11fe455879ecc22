import { run } from './bootstrap/child-processes.mjs';
import { logStep, UserError } from './bootstrap/cli.mjs';
import { inRoot } from './bootstrap/paths.mjs';
import { parseArguments, runCommand } from './bootstrap/run-command.mjs';
import { clipTexts } from './voice/clip-texts.mjs';
import { makeClipPack } from './voice/make-clip-pack.mjs';
import { commandEngine, espeakEngine, recordedEngine } from './voice/speech-engines.mjs';

const usage =
  "node scripts/voice.mjs [--program 'my-voice --lang {language} --out {file} {text}'] [--recorded FOLDER]";

await runCommand(async () => {
  const text = { type: 'string' };
  const options = parseArguments(usage, { program: text, recorded: text }).values;
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

async function ensurePrograms(programs) {
  for (const name of programs) {
    const { code } = await run(name, ['--version'], { quiet: true });
    if (code === 127)
      throw new UserError(`${name} is missing. Debian: sudo apt-get install espeak-ng opus-tools`);
  }
}

import { run } from './bootstrap/child-processes.ts';
import { logStep, UserError } from './bootstrap/cli.ts';
import { inRoot } from './bootstrap/paths.ts';
import { parseArguments, runCommand } from './bootstrap/run-command.ts';
import { clipTexts, languages } from './voice/clip-texts.ts';
import { makeClipPack } from './voice/make-clip-pack.ts';
import { commandEngine, espeakEngine, recordedEngine } from './voice/speech-engines.ts';

const usage =
  "node scripts/run.mjs scripts/voice.ts [--program 'my-voice --lang {language} --out {file} {text}'] [--recorded FOLDER]";

await runCommand(async () => {
  const text = { type: 'string' } as const;
  const options = parseArguments(usage, { program: text, recorded: text }).values;
  const needed = ['opusenc', ...(options.program ? [] : ['espeak-ng'])];
  await ensurePrograms(needed);
  const spoken = options.program ? commandEngine(options.program) : espeakEngine;
  const engine = options.recorded ? recordedEngine(options.recorded, spoken) : spoken;
  for (const language of languages) {
    const texts = clipTexts[language];
    logStep(`Making ${texts.length} clips (${language}) …`);
    const file = inRoot('web-display', 'src', 'voice', 'packs', `${language}.pack`);
    const bytes = await makeClipPack({ language, texts, engine, file });
    logStep(`${file}: ${Math.round(bytes / 1024)} KB`);
  }
});

async function ensurePrograms(programs: readonly string[]): Promise<void> {
  for (const name of programs) {
    const { code } = await run(name, ['--version'], { quiet: true });
    if (code === 127)
      throw new UserError(`${name} is missing. Debian: sudo apt-get install espeak-ng opus-tools`);
  }
}

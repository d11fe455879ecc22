import { parseArgs } from 'node:util';
import { endChildrenOnSignal, run } from './bootstrap/processes.mjs';
import { inRoot } from './bootstrap/root.mjs';
import { command, Halt, say } from './bootstrap/say.mjs';
import { espeak, program, recorded } from './voice/engines.mjs';
import { makePack } from './voice/make-pack.mjs';
import { wordList } from './voice/word-list.mjs';

const usage =
  "node scripts/voice.mjs [--program 'my-voice --lang {language} --out {file} {text}'] [--recorded FOLDER]";

endChildrenOnSignal();
await command(async () => {
  const options = readArguments();
  const needed = ['opusenc', ...(options.program ? [] : ['espeak-ng'])];
  await ensurePrograms(needed);
  const spoken = options.program ? program(options.program) : espeak;
  const engine = options.recorded ? recorded(options.recorded, spoken) : spoken;
  for (const [language, words] of Object.entries(wordList)) {
    say(`Making ${words.length} clips (${language}) …`);
    const file = inRoot('web-display', 'src', 'voice', 'packs', `${language}.pack`);
    const bytes = await makePack({ language, words, engine, file });
    say(`${file}: ${Math.round(bytes / 1024)} KB`);
  }
});

function readArguments() {
  try {
    return parseArgs({ options: { program: { type: 'string' }, recorded: { type: 'string' } } }).values;
  } catch (error) {
    throw new Halt(`${error.message} Usage: ${usage}`);
  }
}

async function ensurePrograms(programs) {
  for (const name of programs) {
    const { code } = await run(name, ['--version'], { quiet: true });
    if (code === 127) throw new Halt(`${name} is missing. Debian: sudo apt-get install espeak-ng opus-tools`);
  }
}

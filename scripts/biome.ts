import { run } from './bootstrap/child-processes.ts';
import { packageCommand } from './bootstrap/package-command.ts';
import { runCommand } from './bootstrap/run-command.ts';

/** `npm run lint` and `npm run format`; the latter is a check, as `biome format` alone leaves imports unsorted. */
await runCommand(
  async () => (await run(...packageCommand('@biomejs/biome', process.argv.slice(2), 'biome'))).code,
);

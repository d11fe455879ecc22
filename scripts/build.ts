import { runCommand } from './bootstrap/run-command.ts';
import { build } from './build/build.ts';

await runCommand(build);

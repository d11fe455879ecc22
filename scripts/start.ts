import { prepareProduct } from './bootstrap/prepare.ts';
import { runCommand } from './bootstrap/run-command.ts';

await runCommand(async (release) => (await prepareProduct(release))(), { signalCode: 0 });

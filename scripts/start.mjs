import { prepareProduct } from './bootstrap/prepare.mjs';
import { runCommand } from './bootstrap/run-command.mjs';

await runCommand(async (release) => (await prepareProduct(release))(), { signalCode: 0 });

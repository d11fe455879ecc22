import { runCommand } from './bootstrap/cli.mjs';
import { prepare } from './bootstrap/prepare.mjs';

await runCommand(async () => {
  const { redisProgram, release } = await prepare();
  const [{ runProduct }, { printAddresses }] = await Promise.all([
    import('./run/product.mjs'),
    import('./run/print-addresses.mjs'),
  ]);
  return runProduct({ redisProgram, release, whenReady: printAddresses });
});

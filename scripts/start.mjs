import { prepare } from './bootstrap/prepare.mjs';
import { command } from './bootstrap/say.mjs';

await command(async () => {
  const { redisProgram, release } = await prepare();
  const [{ runProduct }, { printAddresses }] = await Promise.all([
    import('./run/product.mjs'),
    import('./run/addresses.mjs'),
  ]);
  return runProduct({ redisProgram, release, whenReady: printAddresses });
});

import { parseArgs } from 'node:util';
import { prepare } from './bootstrap/prepare.mjs';
import { command, Halt } from './bootstrap/say.mjs';

await command(async () => {
  const speed = readSpeed();
  const { redisProgram, release } = await prepare();
  const [{ runProduct }, { printAddresses }, { playDistrict }] = await Promise.all([
    import('./run/product.mjs'),
    import('./run/addresses.mjs'),
    import('./play/district-play.mjs'),
  ]);
  const whenReady = async (ready, stopping) => {
    await printAddresses(ready);
    await playDistrict({ ...ready, speed, stopping });
  };
  return runProduct({ redisProgram, release, whenReady });
});

function readSpeed() {
  const { values } = parseArgs({ options: { speed: { type: 'string' } }, strict: false });
  const speed = Number(values.speed ?? 1);
  if (speed > 0) return speed;
  throw new Halt(`--speed must be a number above 0, not "${values.speed}".`);
}

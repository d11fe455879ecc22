import { parseArgs } from 'node:util';
import { runCommand, UserError } from './bootstrap/cli.mjs';
import { prepare } from './bootstrap/prepare.mjs';

await runCommand(async () => {
  const speed = readSpeed();
  const { redisProgram, release } = await prepare();
  const [{ runProduct }, { printAddresses }, { simulateDistrict }] = await Promise.all([
    import('./run/product.mjs'),
    import('./run/print-addresses.mjs'),
    import('./replay/simulate-district.mjs'),
  ]);
  const whenReady = async (ready, stopping) => {
    await printAddresses(ready);
    await simulateDistrict({ ...ready, speed, stopping });
  };
  return runProduct({ redisProgram, release, whenReady });
});

function readSpeed() {
  const { values } = parseArgs({ options: { speed: { type: 'string' } }, strict: false });
  const speed = Number(values.speed ?? 1);
  if (speed > 0) return speed;
  throw new UserError(`--speed must be a number above 0, not "${values.speed}".`);
}

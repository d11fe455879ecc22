import { parseArgs } from 'node:util';
import { prepareProduct } from './bootstrap/prepare.ts';
import { parsePositiveNumber, runCommand } from './bootstrap/run-command.ts';

await runCommand(
  async (release) => {
    const { values } = parseArgs({ options: { speed: { type: 'string' } }, strict: false });
    const speed = parsePositiveNumber('speed', String(values.speed ?? 1));
    const runProduct = await prepareProduct(release);
    const { simulateDistrict } = await import('./replay/simulate-district.ts');
    return runProduct({ whenReady: (ready, stopping) => simulateDistrict({ ...ready, speed, stopping }) });
  },
  { signalCode: 0 },
);

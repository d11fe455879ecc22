import type { LoadAnswer, LoadRequest } from './messages.ts';
import { scenarios } from './scenarios.ts';

process.on('message', async (request) => {
  const { id, name, options } = request as LoadRequest;
  const scenario = scenarios[name] as (...options: readonly unknown[]) => unknown;
  const answer = (rest: Omit<LoadAnswer, 'id'>) => process.send?.({ id, ...rest });
  try {
    answer({ result: await scenario(...options) });
  } catch (error) {
    answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
process.on('disconnect', () => process.exit());

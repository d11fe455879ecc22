import { scenarios } from './scenarios.mjs';

process.on('message', async ({ id, name, options }) => {
  try {
    process.send({ id, result: await scenarios[name](options) });
  } catch (error) {
    process.send({ id, error: error.stack });
  }
});
process.on('disconnect', () => process.exit());

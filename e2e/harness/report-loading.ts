import { registerHooks } from 'node:module';

// Preloaded into a program: tells its parent when it begins to load the module of this address.
const { REPORTED_MODULE } = process.env;
registerHooks({
  load(url, context, next) {
    if (url === REPORTED_MODULE) process.send?.('loading');
    return next(url, context);
  },
});

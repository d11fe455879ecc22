import { exitOnSignals } from './core/shutdown-signals.js';

// Installed before the slow imports, so that a signal during start-up is handled as well.
exitOnSignals();
const { startServer } = await import('./start-server.js');
await startServer();

import { endWhenTold } from './stop-signals.js';

// Installed before the slow imports, so that a signal during start-up is handled as well.
endWhenTold();
const { startServer } = await import('./start-server.js');
await startServer();

import { endWhenTold } from './stop-signals.js';

// Loading all the rest takes a while, and a server may be told to end then, too.
endWhenTold();
const { startServer } = await import('./start-server.js');
await startServer();

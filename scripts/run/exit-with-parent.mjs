/**
 * Preloaded into a child process: when its parent is killed outright, the child ends itself as on SIGTERM. Plain
 * JavaScript, because TypeScript would load the type stripper (18 MB) into every server.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
